import { correction, generate } from 'lean-qr'

/**
 * A QR code as one path on a field of `size` × `size` modules, its quiet zone of four modules included.
 * @param text at most a few hundred characters; more make the modules too small for paper
 * @throws Error from lean-qr when the text is too long for any code
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const quiet = 4
  // a quarter of the code may be folded, stained or badly printed
  const code = generate(text, { minCorrectionLevel: correction.M })
  let path = ''
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const start = x
      while (code.get(x + 1, y)) x++
      path += `M${start + quiet} ${y + quiet}h${x + 1 - start}v1h-${x + 1 - start}z`
    }
  return { size: code.size + 2 * quiet, path }
}
