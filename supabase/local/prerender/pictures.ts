import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PageHead } from '../../../src/domain/page-head.ts'
import { loadTypeface } from './picture-font.ts'
import { toPng } from './png.ts'
import type { Output } from './output.ts'

type App = Pick<typeof import('../../../src/server.ts'), 'pictureSvg'>

const { resolve } = createRequire(import.meta.url)
let renderer: Promise<void> | undefined
let typeface: ReturnType<typeof loadTypeface> | undefined

/** Draws an SVG that is set in the pictures' typeface. */
export async function drawPng(svg: string): Promise<Buffer> {
  // once per process, and only when there is something to draw
  renderer ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((code) => initWasm(code))
  typeface ??= loadTypeface()
  const [{ files }] = await Promise.all([typeface, renderer])
  const drawing = new Resvg(svg, { font: { fontBuffers: files, defaultFontFamily: 'Source Serif L' } })
  const { pixels, width, height } = drawing.render()
  const png = await toPng(pixels, width, height)
  drawing.free()
  return png
}

/**
 * The address of a page's social picture within the site; draws it unless the output has it. Its name is a digest of what
 * it shows: equal pages share one, and a changed one is never mistaken for the old.
 */
export async function pictureOf(app: App, head: PageHead, site: string, output: Output): Promise<string> {
  typeface ??= loadTypeface()
  const svg = app.pictureSvg(head, (await typeface).typeface, new URL(site).host)
  const name = `pictures/${createHash('sha256').update(svg).digest('hex').slice(0, 20)}.png`
  if (!output.has(name)) await output.write(name, await drawPng(svg))
  return `/${name}`
}
