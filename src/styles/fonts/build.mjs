/**
 * Cuts the heading face down to what the site sets: basic Latin, Azerbaijani and punctuation, weights 400–700.
 * Run after an update of the font package: `node src/styles/fonts/build.mjs`
 */
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const source = (set) =>
  new URL(
    `../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${set}-wght-normal.woff2`,
    import.meta.url,
  )

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/** The package splits the alphabet over two files, so ours does too; tokens.css states the same ranges. */
const cuts = {
  latin: `${ascii}\u00A0çÇöÖüÜıéâîûäß«»‘’“”„–—…·×°§©№`,
  'latin-ext': 'əƏİğĞşŞ',
}

for (const [set, text] of Object.entries(cuts)) {
  const font = await subsetFont(await readFile(source(set)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  await writeFile(new URL(`source-serif-4-${set}.woff2`, import.meta.url), font)
  console.log(`${set}: ${(font.length / 1000).toFixed(1)} kB`)
}
