import { describe, expect, it } from 'vitest'
import { color, contrast, declared, mix, named, tokens, type Theme } from './colours'

const tones = tokens.filter((name) => name.startsWith('tone-'))
const texts = ['ink', 'muted', 'accent', 'accent-strong', ...tones]
/** Lines that a control or a drawing cannot be recognized without, and the ring of the focus. */
const lines = [
  'line-strong',
  'accent',
  'accent-strong',
  'ink',
  'fill-stroke',
  'tone-bad',
  'tone-caution',
  'muted',
]
const shapes = [
  'fill-overdue',
  'fill-due-soon',
  'fill-unreported',
  'fill-limited',
  'fill-substantial',
  'fill-complete',
  ...tones,
]
/** Palest first; the two palest have a stroke around them. */
const ramp = ['fill-not-started', 'fill-limited', 'fill-substantial', 'fill-complete']
/** What is written on what, besides on paper. */
const written: readonly (readonly [text: string, ground: string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'tone-bad'],
  ['paper', 'ink'],
  ['paper', 'accent'],
  ['on-complete', 'fill-complete'],
  ['on-substantial', 'fill-substantial'],
  ['on-limited', 'fill-limited'],
  ['on-not-started', 'fill-not-started'],
  ['on-unreported', 'fill-unreported'],
  ['on-none', 'fill-none'],
]
/** Grounds that are mixed, by the words of the style. */
const mixed: readonly {
  readonly style: string
  readonly of: (theme: Theme) => ReturnType<typeof color>
  readonly texts: readonly string[]
}[] = [
  ['color-mix(in srgb, var(--surface) 60%, transparent)', 'surface', 0.6, texts],
  ['color-mix(in srgb, var(--accent) 9%, transparent)', 'accent', 0.09, texts],
  ['color-mix(in srgb, var(--paper) 94%, transparent)', 'paper', 0.94, texts],
  ['color-mix(in srgb, var(--tone-good) 14%, transparent)', 'tone-good', 0.14, ['ink']],
  ['color-mix(in srgb, var(--tone-bad) 12%, transparent)', 'tone-bad', 0.12, ['tone-bad', 'ink']],
  [
    'color-mix(in oklab, var(--fill-limited) 38%, var(--paper))',
    'fill-limited',
    0.38,
    ['ink', 'accent-strong'],
  ],
].map(([style, over, share, on]) => ({
  style: style as string,
  of: (theme: Theme) => mix(color(over as string, theme), share as number, color('paper', theme)),
  texts: on as readonly string[],
}))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(texts)('%s is readable on paper and on what stands out from it', (name) => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(color(name, theme), color(ground, theme)), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(mixed)('words are readable on $style', ({ of, texts: on }) => {
    for (const name of on) expect(contrast(color(name, theme), of(theme)), name).toBeGreaterThanOrEqual(4.5)
  })

  it.each(written)('%s is readable on %s', (text, ground) => {
    expect(contrast(color(text, theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...lines, ...shapes])('%s is seen on paper and on what stands out from it', (name) => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(color(name, theme), color(ground, theme)), ground).toBeGreaterThanOrEqual(3)
  })

  it('tells degrees of completion apart by lightness alone', () => {
    for (const [index, name] of ramp.entries()) {
      const next = ramp[index + 1]
      if (next) expect(contrast(color(name, theme), color(next, theme)), next).toBeGreaterThanOrEqual(1.6)
    }
  })
})

describe('every pair that is used', () => {
  const own = ['tone', 'on', 'fill', 'bar-fill', 'share', 'edge', 'step', 'notice']
  const faint = ['line', 'paper', 'fill-none', 'fill-not-started', 'radius']

  it('is written in a colour that is measured', () => {
    const known = new Set([...texts, ...written.map(([text]) => text), ...own])
    for (const { file, value } of declared(/color/))
      for (const name of named(value)) expect(known, `${file}: ${value}`).toContain(name)
  })

  it('stands on a ground that is measured', () => {
    const known = new Set([
      ...shapes,
      ...written.map(([, ground]) => ground),
      'paper',
      'surface',
      'line',
      'fill-stroke',
      ...own,
    ])
    for (const { file, value } of declared(/background(?:-color)?/)) {
      const mixes = value.includes('gradient')
        ? []
        : (value.match(/color-mix\((?:[^()]|\([^()]*\))*\)/g) ?? [])
      for (const one of mixes)
        expect(
          mixed.map(({ style }) => style),
          file,
        ).toContain(one)
      if (mixes.length === 0)
        for (const name of named(value)) expect(known, `${file}: ${value}`).toContain(name)
    }
  })

  it('is drawn with lines that are measured, or that only set apart', () => {
    const known = new Set([...lines, ...shapes, ...texts, ...own, ...faint])
    for (const { file, value } of declared(
      /fill|stroke|outline|border(?:-(?:block|inline)(?:-(?:start|end))?)?(?:-color)?|box-shadow|accent-color|text-decoration-color/,
    ))
      for (const name of named(value)) expect(known, `${file}: ${value}`).toContain(name)
  })

  it('surrounds what is typed into, and what has the focus, with a line that is seen', () => {
    for (const { value } of declared(/outline/))
      for (const name of named(value)) expect(lines).toContain(name)
  })

  it('leaves no colour unmeasured', () => {
    const measured = new Set([...texts, ...lines, ...shapes, ...ramp, ...written.flat(), 'surface', 'line'])
    expect(tokens.filter((name) => !measured.has(name))).toEqual([])
  })
})
