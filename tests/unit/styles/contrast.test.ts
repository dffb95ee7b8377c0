import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8')

const tokens = new Map(
  Array.from(css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g), ([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const color = (name: string, theme: 'light' | 'dark') => tokens.get(name)?.[theme] ?? ''

const texts = [
  'ink',
  'muted',
  'accent',
  'accent-strong',
  ...[...tokens.keys()].filter((name) => name.startsWith('tone-')),
]
const graphics = ['line-strong', 'accent', 'fill-stroke', 'fill-overdue', 'fill-due-soon', 'fill-unreported']
const ramp = ['fill-not-started', 'fill-limited', 'fill-substantial', 'fill-complete']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(texts)('%s is readable as text', (name) => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(color(name, theme), color(ground, theme)), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...graphics, ...ramp.slice(1)])('%s is visible as a shape', (name) => {
    expect(contrast(color(name, theme), color('paper', theme))).toBeGreaterThanOrEqual(3)
  })

  it('writes legibly on buttons', () => {
    for (const ground of ['accent', 'accent-strong'])
      expect(contrast(color('on-accent', theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('on-bad', theme), color('tone-bad', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it('tells degrees of completion apart by lightness alone', () => {
    for (const [index, name] of ramp.entries()) {
      const next = ramp[index + 1]
      if (next) expect(contrast(color(name, theme), color(next, theme)), next).toBeGreaterThanOrEqual(1.6)
    }
  })
})
