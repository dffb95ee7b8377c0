import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PageHead } from '../../../src/domain/page-head.ts'
import type { ServerApp } from '../../../src/rendered.ts'
import { loadTypeface } from './picture-font.ts'
import { toPng } from './png.ts'
import type { Output } from './output.ts'

const { resolve } = createRequire(import.meta.url)
let renderer: Promise<void> | undefined
let typeface: ReturnType<typeof loadTypeface> | undefined

/** Draws an SVG that is set in the pictures' typeface. */
async function drawPng(svg: string): Promise<Buffer> {
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
 * What tells the address of a page's social picture within the site, and draws it unless the output has it. Its name is a
 * digest of what it shows: equal pages share one, and a changed one is never mistaken for the old.
 */
export function picturesInto(
  output: Output,
  app: Pick<ServerApp, 'pictureSvg'>,
  site: string,
): (head: PageHead) => Promise<string> {
  const underway = new Map<string, Promise<void>>()
  const { host } = new URL(site)
  typeface ??= loadTypeface()
  const loading = typeface

  return async (head) => {
    const { typeface } = await loading
    const svg = app.pictureSvg(head, typeface, host)
    const name = `pictures/${createHash('sha256').update(svg).digest('hex').slice(0, 20)}.png`
    let drawn = underway.get(name)
    if (!drawn) {
      drawn = output
        .has(name)
        .then((isThere) => (isThere ? undefined : drawPng(svg).then((png) => output.write(name, png))))
      underway.set(name, drawn)
    }
    await drawn
    return `/${name}`
  }
}
