/** A run of user text: words, or the address that stands in them. */
export interface Run {
  readonly text: string
  readonly href?: string
}

/** Characters that turn the direction of what follows, or do nothing but harm: never part of honest text. */
const harmful = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** Marks stacked upon a letter until they cover the lines around it; no script needs more than four. */
const stacked = /(\p{M}{4})\p{M}+/gu

const address = /\bhttps?:\/\/[^\s<>"'“”«»]+/gi

/** The end of a sentence is no part of the address before it, nor is a bracket that was opened before it. */
function trimAddress(candidate: string): string {
  let end = candidate.replace(/[.,;:!?…]+$/, '')
  while (/[)\]}]$/.test(end)) {
    const close = end.slice(-1)
    const open = { ')': '(', ']': '[', '}': '{' }[close] ?? ''
    if (end.split(open).length >= end.split(close).length) break
    end = end.slice(0, -1).replace(/[.,;:!?…]+$/, '')
  }
  return end
}

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  let last = 0
  for (const match of line.matchAll(address)) {
    const href = trimAddress(match[0])
    if (!URL.canParse(href)) continue
    if (match.index > last) runs.push({ text: line.slice(last, match.index) })
    runs.push({ text: href, href })
    last = match.index + href.length
  }
  if (last < line.length) runs.push({ text: line.slice(last) })
  return runs
}

/**
 * User text as paragraphs of lines of runs. Only http(s) addresses become links; all else, markup included, stays
 * text. An empty line ends a paragraph.
 */
export function parsePlainText(text: string): Run[][][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(harmful, '')
    .replace(stacked, '$1')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => paragraph.split('\n').map(runsOf))
}
