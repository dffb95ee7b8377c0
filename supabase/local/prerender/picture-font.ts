import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Typeface } from '../../../src/pages/embed/picture.ts'
import { projectRoot } from '../settings.ts'
import { readMetrics, type Metrics } from './truetype.ts'

const folder = join(projectRoot, 'node_modules/@fontsource-variable/source-serif-4/files')
const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** The package splits the alphabet over files; a letter of a name from elsewhere is drawn too. */
const sets = {
  latin: `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}ıœŒ–—‘’“”„†…‹›€`,
  'latin-ext': letters(0x100, 0x24f) + letters(0x250, 0x2af),
  cyrillic: `${letters(0x400, 0x45f)}ҐґҰұ№`,
}
const weights = [400, 600] as const

interface Face {
  readonly family: string
  readonly weight: 400 | 600
  readonly metrics: Metrics
  readonly file: Buffer
}

/** The renderer looks a letter up in one family only: so each file becomes a family of its own, by its last sign. */
function renamed(font: Buffer, sign: string): Buffer {
  const [from, to] = ['Source Serif 4', `Source Serif ${sign}`].map((name) =>
    Buffer.from(name, 'utf16le').swap16(),
  ) as [Buffer, Buffer]
  const copy = Buffer.from(font)
  for (let place = copy.indexOf(from); place !== -1; place = copy.indexOf(from, place)) copy.set(to, place)
  return copy
}

async function cut(set: keyof typeof sets, weight: 400 | 600, sign: string): Promise<Face> {
  const source = await readFile(join(folder, `source-serif-4-${set}-wght-normal.woff2`))
  const font = await subsetFont(source, sets[set], {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  })
  return {
    family: `Source Serif ${sign}`,
    weight,
    metrics: readMetrics(font),
    file: renamed(font, sign),
  }
}

/** The heading face of the site as the renderer of pictures takes it: static TrueType, in the weights that they use. */
export async function loadTypeface(): Promise<{ typeface: Typeface; files: Uint8Array[] }> {
  const names = Object.keys(sets) as (keyof typeof sets)[]
  const faces = await Promise.all(
    names.flatMap((set, index) => weights.map((weight) => cut(set, weight, 'LEC'.charAt(index)))),
  )
  const faceOf = (sign: string, weight: 400 | 600) => {
    const own = faces.filter((face) => face.weight === weight)
    const found = own.find(({ metrics }) => metrics.has(sign.codePointAt(0) ?? 0)) ?? own[0]
    if (!found) throw new Error('No typeface was loaded.')
    return found
  }
  return {
    files: faces.map(({ file }) => file),
    typeface: {
      measure: (text, size, weight) =>
        Array.from(text).reduce(
          (sum, sign) => sum + size * faceOf(sign, weight).metrics.advance(sign.codePointAt(0) ?? 0),
          0,
        ),
      runs: (text) => {
        const runs: { family: string; text: string }[] = []
        for (const sign of Array.from(text)) {
          const { family } = faceOf(sign, 400)
          const last = runs.at(-1)
          if (last?.family === family) last.text += sign
          else runs.push({ family, text: sign })
        }
        return runs
      },
    },
  }
}
