/**
 * Cuts the heading face down to what the site sets: basic Latin, Azerbaijani, Russian and punctuation, weights 400–700.
 * Run after an update of the font package: `node src/styles/fonts/build.mjs`
 */
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const source = (set) =>
  new URL(
    `../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${set}-wght-normal.woff2`,
    import.meta.url,
  )

const letters = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('')

/** The package splits the alphabets over files, so ours does too, and who reads no Cyrillic never fetches it; tokens.css states the same ranges. */
const cuts = {
  latin: `${letters(0x20, 0x7e)}\u00A0çÇöÖüÜıéâîûäß«»‘’“”„–—…·×°§©№`,
  'latin-ext': 'əƏİğĞşŞ',
  cyrillic: `${letters(0x410, 0x44f)}Ёё`,
}

for (const [set, text] of Object.entries(cuts)) {
  const font = await subsetFont(await readFile(source(set)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  await writeFile(new URL(`source-serif-4-${set}.woff2`, import.meta.url), font)
  console.log(`${set}: ${(font.length / 1000).toFixed(1)} kB`)
}
