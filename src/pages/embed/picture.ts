import { drawingOf, type IconName } from '@/components/icons'
import type { PageHead, PageLook } from '@/domain/page-head'
import { escapeMarkup } from '@/head'
import { formatNumber } from '@/i18n/format'
import { wrap } from './wrap'

/** The typeface that pictures are set in, as whoever draws them has it. */
export interface Typeface {
  /** Width of a line in px. */
  readonly measure: (text: string, size: number, weight: 400 | 600) => number
  /** The line in pieces, each with the family that has its letters. */
  readonly runs: (text: string) => readonly { readonly family: string; readonly text: string }[]
}

const pictureSize = { width: 1200, height: 630 } as const
const left = 80
const right = pictureSize.width - left

/** The light theme's colours; a picture does not know the theme it is shown in. */
const inks: Readonly<Record<string, string>> = {
  paper: '#fbf9f4',
  ink: '#1f1c17',
  muted: '#5f594d',
  line: '#857d6c',
  hatch: '#b4ae9f',
  good: '#1a5c3a',
  caution: '#805000',
  bad: '#a12718',
  unknown: '#5b4a6e',
  neutral: '#5f594d',
  complete: '#0f4029',
  substantial: '#387256',
  limited: '#b08128',
  'not-started': '#dcd5c5',
  // hatched: nobody knows
  none: 'url(#hatch)',
}
const ink = (name: string) => inks[name] ?? '#1f1c17'

interface Line {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight?: 400 | 600
  readonly fill?: string
}

/** The social picture of a page as SVG: whose it is, its name, and its state, set like the head of a report. */
export function pictureSvg(head: PageHead, face: Typeface, host = ''): string {
  const { product, description, look } = head
  const parts: string[] = []
  const words = (text: string, { x, y, size, weight = 400, fill = 'ink' }: Line) => {
    const runs = face
      .runs(text)
      .map((run) => `<tspan font-family="${run.family}">${escapeMarkup(run.text)}</tspan>`)
    parts.push(
      `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink(fill)}">${runs.join('')}</text>`,
    )
  }
  const fitting =
    (size: number, weight: 400 | 600, part = 1) =>
    (line: string) =>
      face.measure(line, size, weight) <= (right - left) * part
  /** @returns where the next line may begin */
  const block = (text: string, top: number, most: number, style: Omit<Line, 'x' | 'y'>) => {
    const lines = wrap(text, fitting(style.size, style.weight ?? 400), most)
    // a name's lines are about as long as each other, as on the page
    for (let part = 0.95; style.weight && part > 0.5; part -= 0.05) {
      const even = wrap(text, fitting(style.size, style.weight, part), most + 1)
      if (even.length > lines.length) break
      lines.splice(0, Infinity, ...even)
    }
    lines.forEach((line, index) => {
      words(line, { ...style, x: left, y: top + style.size * (0.95 + 1.18 * index) })
    })
    return top + style.size * 1.18 * lines.length
  }

  words(product, { x: left, y: 92, size: 30, weight: 600 })
  if (host !== '') words(host, { x: right - face.measure(host, 26, 400), y: 92, size: 26, fill: 'muted' })
  parts.push(`<rect x="${left}" y="116" width="${right - left}" height="3" fill="${ink('ink')}"/>`)
  let top = 150
  if (look.eyebrow) {
    const size = [30, 27].find((one) => fitting(one, 400)(look.eyebrow ?? '')) ?? 24
    top = block(look.eyebrow, top, 1, { size, fill: 'muted' }) + 14
  }
  const title = look.title ?? (head.name === '' ? description : head.name)
  const hasFoot = Boolean(look.states?.length ?? look.bar?.length)
  const bar = look.bar?.length ? barOf(look.bar, face) : null
  // a bar whose words take two lines begins higher
  const largest = bar && bar.rows.length > 1 ? 52 : 60
  // a long name is set smaller; below one with a state there is room for who answers
  const size =
    [68, 60, 52].find(
      (one) => wrap(title, fitting(one, 600), 9).length <= (hasFoot ? (one > largest ? 2 : 3) : 4),
    ) ?? 46
  top = block(title, top, hasFoot ? 4 : 5, { size, weight: 600 }) + 16
  const below = look.line ?? (head.name === '' || hasFoot ? '' : description)
  const roomFor = (one: number) =>
    Math.min(Math.floor(((bar ? bar.y - 14 : hasFoot ? 486 : 590) - top) / (one * 1.18)), 3)
  // set smaller before a word is left out
  const small = [32, 29, 26, 24].find((one) => wrap(below, fitting(one, 400), 9).length <= roomFor(one)) ?? 24
  if (below !== '' && roomFor(small) > 0) block(below, top, roomFor(small), { size: small, fill: 'muted' })
  if (bar) drawBar(bar, words, parts)
  else if (look.states?.length) drawStates(look.states, words, parts, face)
  const { width, height } = pictureSize
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="10" height="10" fill="${ink('paper')}"/><rect width="2" height="10" fill="${ink('hatch')}"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="${ink('paper')}"/>${parts.join('')}</svg>`
  )
}

type Words = (text: string, line: Line) => void

function drawStates(
  states: NonNullable<PageLook['states']>,
  words: Words,
  parts: string[],
  face: Typeface,
): void {
  let [x, y] = [left, 556]
  const width = (text: string) => 54 + face.measure(text, 36, 600)
  // two that do not fit beside each other stand one above the other
  if (states.reduce((sum, { text }) => sum + width(text) + 48, -48) > right - left) y = 510
  for (const { text, icon, tone } of states) {
    if (x > left && x + width(text) > right) [x, y] = [left, y + 60]
    const { line, fill, cut, dashed } = drawingOf(icon as IconName)
    const dashes = dashed ? ' stroke-dasharray="2.2 2.36"' : ''
    const stroke = (d: string, colour: string, more = '') =>
      `<path d="${d}" fill="none" stroke="${ink(colour)}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"${more}/>`
    parts.push(
      `<g transform="translate(${x} ${y - 32}) scale(2)">`,
      line ? stroke(line, tone, dashes) : '',
      fill ? `<path d="${fill}" fill="${ink(tone)}"/>` : '',
      cut ? stroke(cut, 'paper') : '',
      '</g>',
    )
    words(text, { x: x + 54, y, size: 36, weight: 600, fill: tone })
    x += width(text) + 48
  }
}

/** A bar and what its areas mean, in one line while its words can be read in a small copy, else in two. */
function barOf(bar: NonNullable<PageLook['bar']>, face: Typeface) {
  const areas = bar
    .filter(({ n }) => n > 0)
    .map(({ label, n, fill }) => ({ text: `${label} ${formatNumber(n)}`, n, fill }))
  const widthAt = (size: number, text: string) => size * 2.3 + face.measure(text, size, 400)
  const rowsAt = (size: number) => {
    const rows: (typeof areas)[] = []
    let width = Infinity
    for (const area of areas) {
      width += widthAt(size, area.text)
      if (width > right - left + size) {
        rows.push([])
        width = widthAt(size, area.text)
      }
      rows.at(-1)?.push(area)
    }
    return rows
  }
  const size = [28, 26].find((one) => rowsAt(one).length === 1) ?? 24
  const rows = rowsAt(size)
  return { areas, rows, size, widthAt, y: rows.length === 1 ? 492 : 464 }
}

function drawBar(
  { areas, rows, size, widthAt, y }: ReturnType<typeof barOf>,
  words: Words,
  parts: string[],
): void {
  const total = areas.reduce((sum, { n }) => sum + n, 0)
  let x = left
  for (const { n, fill } of areas) {
    const width = ((right - left) * n) / total
    parts.push(
      `<rect x="${x + 1}" y="${y}" width="${width - 2}" height="44" fill="${ink(fill)}" stroke="${ink('line')}" stroke-width="${fill === 'none' || fill === 'not-started' ? 2 : 0}"/>`,
    )
    x += width
  }
  for (const [row, entries] of rows.entries()) {
    const line = y + (rows.length === 1 ? 96 : 88) + row * 36
    x = left
    for (const { text, fill } of entries) {
      parts.push(
        `<rect x="${x + 1}" y="${line - size * 0.8}" width="${size * 0.8}" height="${size * 0.8}" fill="${ink(fill)}" stroke="${ink('line')}" stroke-width="1.5"/>`,
      )
      words(text, { x: x + size * 1.3, y: line, size, fill: 'muted' })
      x += widthAt(size, text)
    }
  }
}
