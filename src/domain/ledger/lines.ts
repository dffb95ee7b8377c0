/** A line of a file, counted from 1. `text` is null when its bytes are no text in UTF-8, or far too many. */
export interface Line {
  readonly number: number
  readonly text: string | null
}

/** No entry is longer, in bytes; a file without line ends must not fill the memory. */
const longestLine = 16 * 1024 * 1024
const lineFeed = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = '\uFEFF'

/** Parts of a file, one after the other; only one is in memory. */
export async function* partsOf(file: Blob, bytes = 1024 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += bytes) {
    yield new Uint8Array(await file.slice(from, from + bytes).arrayBuffer())
  }
}

function join(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (parts.length === 0) return last
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, last.length))
  let at = 0
  for (const part of [...parts, last]) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Cuts the bytes of a file into lines, a batch for each part that ended some. Windows line ends, a byte order mark and
 * a last line end are no part of a line. Reads no further than a line that is too long.
 */
export async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  // a broken byte must not become a replacement character, which might have stood there before
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  let open: Uint8Array[] = []
  let openBytes = 0

  function finish(last: Uint8Array): Line {
    let bytes = join(open, last)
    open = []
    openBytes = 0
    number += 1
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1)
    try {
      const text = decoder.decode(bytes)
      return { number, text: number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text }
    } catch {
      return { number, text: null }
    }
  }

  for await (const part of parts) {
    const lines: Line[] = []
    let from = 0
    for (;;) {
      const end = part.indexOf(lineFeed, from)
      if (end === -1) break
      lines.push(finish(part.subarray(from, end)))
      from = end + 1
    }
    const rest = part.subarray(from)
    if (rest.length > 0) {
      open.push(rest)
      openBytes += rest.length
    }
    if (lines.length > 0) yield lines
    if (openBytes > longestLine) {
      yield [{ number: number + 1, text: null }]
      return
    }
  }
  if (openBytes > 0) yield [finish(new Uint8Array())]
}
