import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Theme = 'light' | 'dark'

const source = new URL('../../../src/', import.meta.url).pathname

/** Every style of the site, with the file it stands in. */
export const styles: readonly { readonly file: string; readonly css: string }[] = readdirSync(source, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.(css|vue)$/.test(file))
  .map((file) => ({ file, css: readFileSync(join(source, file), 'utf8').replace(/^[\s\S]*?(?=<style)/, '') }))

const all = styles.map(({ css }) => css).join('\n')
const pairs = new Map(
  Array.from(
    all.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
const others = new Map(
  Array.from(all.matchAll(/--(on-[\w-]+): var\(--([\w-]+)\)/g), ([, name = '', of = '']) => [name, of]),
)

/** The names of all colours that differ by theme. */
export const tokens = [...pairs.keys(), ...others.keys()]

type Channels = readonly [number, number, number]

/** A colour of the tokens in a theme; no guess for one that does not exist. */
export function color(name: string, theme: Theme): Channels {
  const hex = pairs.get(others.get(name) ?? name)?.[theme]
  if (hex === undefined) throw new Error(`There is no colour --${name}.`)
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

/** So much of one colour over another, as `color-mix(in srgb, …)` and a translucent ground do. */
export function mix(over: Channels, share: number, under: Channels): Channels {
  const [r, g, b] = under.map((channel, index) => channel + ((over[index] ?? 0) - channel) * share)
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: Channels): number {
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: Channels, b: Channels): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands after properties of this name, everywhere in the site. */
export function declared(property: RegExp): readonly { readonly file: string; readonly value: string }[] {
  const pattern = new RegExp(`(?<![\\w-])(?:${property.source}):\\s*([^;{}]+);`, 'g')
  return styles.flatMap(({ file, css }) =>
    Array.from(css.matchAll(pattern), ([, value = '']) => ({ file, value: value.replace(/\s+/g, ' ') })),
  )
}

/** The variables a value names. */
export const named = (value: string) =>
  Array.from(value.matchAll(/var\(--([\w-]+)/g), ([, name = '']) => name)
