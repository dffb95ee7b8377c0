import { unbrokenRuns } from '@/components/unbroken'

/** The typeface has one space. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

/** Words in as many lines as they need, at most so many; what is left over ends in an ellipsis. */
export function wrap(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = []
  let line = ''
  // what reads badly in two lines is one word
  const whole = unbrokenRuns(text).map((run, place) => (place % 2 ? run.replaceAll(' ', '\u00A0') : run))
  for (const word of whole
    .join('')
    .split(/[ \n\t]+/)
    .filter(Boolean)) {
    const longer = line === '' ? plain(word) : `${line} ${plain(word)}`
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = plain(word)
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  let last = lines[most - 1] ?? ''
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1)
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,.;:–-]+$/u, '')}…`]
}
