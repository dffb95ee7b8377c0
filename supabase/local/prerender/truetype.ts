/** The widths of a font's letters. */
export interface Metrics {
  readonly has: (codePoint: number) => boolean
  /** In parts of the size of the type. */
  readonly advance: (codePoint: number) => number
}

/** Where the tables of a TrueType file begin. */
function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

function at(tables: Map<string, number>, name: string): number {
  const offset = tables.get(name)
  if (offset === undefined) throw new Error(`The font has no table ${name}.`)
  return offset
}

/** Glyphs by code point, from a character map of format 4: letters of the basic plane, which is all that we set. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const map = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(map) !== 4) continue
    const segments = view.getUint16(map + 6) / 2
    const [ends, starts] = [map + 14, map + 16 + 2 * segments]
    const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments]
    for (let segment = 0; segment < segments; segment++) {
      const [start, end] = [view.getUint16(starts + 2 * segment), view.getUint16(ends + 2 * segment)]
      const [delta, range] = [view.getUint16(deltas + 2 * segment), view.getUint16(ranges + 2 * segment)]
      for (let code = start; code <= end && code < 0xffff; code++) {
        const place = ranges + 2 * segment + range + 2 * (code - start)
        const found = range === 0 ? code : view.getUint16(place)
        const glyph = found === 0 && range !== 0 ? 0 : (found + delta) & 0xffff
        if (glyph !== 0) glyphs.set(code, glyph)
      }
    }
  }
  return glyphs
}

/** Reads what setting a line needs of a TrueType file. @throws Error when it is none */
export function readMetrics(font: Buffer): Metrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tablesOf(view)
  const em = view.getUint16(at(tables, 'head') + 18)
  const measured = view.getUint16(at(tables, 'hhea') + 34)
  const widths = at(tables, 'hmtx')
  const glyphs = glyphsOf(view, at(tables, 'cmap'))
  return {
    has: (code) => glyphs.has(code),
    // glyphs past the last measured one are as wide as it
    advance: (code) => view.getUint16(widths + 4 * Math.min(glyphs.get(code) ?? 0, measured - 1)) / em,
  }
}
