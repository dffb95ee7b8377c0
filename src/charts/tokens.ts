import type { Fill } from './bars'

/** Colours and sizes of the page, as a canvas understands them. */
export interface Tokens {
  readonly fill: (name: Fill) => string
  readonly on: (name: Fill) => string
  readonly paper: string
  readonly ink: string
  readonly stroke: string
  readonly font: string
  /** Height of a bar in px. */
  readonly bar: number
}

/** A canvas knows neither `var()` nor `light-dark()`; the style of an element where the chart stands does. */
function readColour(probe: HTMLElement, token: string): string {
  probe.style.color = `var(${token})`
  return getComputedStyle(probe).color
}

/** What bars are drawn with, read where they stand. */
export function readTokens(host: HTMLElement): Tokens {
  const probe = host.appendChild(document.createElement('span'))
  const colour = (token: string) => readColour(probe, token)
  probe.style.position = 'absolute'
  probe.style.inlineSize = 'var(--bar)'
  probe.style.font = '600 var(--text-xs) / 1 var(--sans)'
  const { inlineSize, fontFamily, fontSize, fontWeight } = getComputedStyle(probe)
  const names = ['complete', 'substantial', 'limited', 'not-started', 'none', 'unreported'] as const
  const fills = new Map(names.map((name) => [name, colour(`--fill-${name}`)]))
  const inks = new Map(names.map((name) => [name, colour(`--on-${name}`)]))
  const tokens: Tokens = {
    fill: (name) => fills.get(name) ?? '',
    on: (name) => inks.get(name) ?? '',
    paper: colour('--paper'),
    ink: colour('--ink'),
    stroke: colour('--fill-stroke'),
    font: `${fontWeight} ${fontSize} ${fontFamily}`,
    bar: parseFloat(inlineSize),
  }
  probe.remove()
  return tokens
}

/** What a line is drawn with. */
export interface LineTokens {
  readonly line: string
  readonly paper: string
}

/** What a line is drawn with, read where it stands. */
export function readLineTokens(host: HTMLElement): LineTokens {
  const probe = host.appendChild(document.createElement('span'))
  const tokens = { line: readColour(probe, '--accent'), paper: readColour(probe, '--paper') }
  probe.remove()
  return tokens
}
