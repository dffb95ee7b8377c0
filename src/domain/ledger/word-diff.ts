import { diffArrays } from 'diff'

/** A stretch of text that stayed, was taken out, or was put in. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words, spaces and signs of any script: ə and ğ are letters. */
const tokens = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** Beyond this many changes two texts have nothing in common that would help a reader. */
const mostChanges = 1500

/**
 * How one text became another, word by word. Joined, all but what was added is the text before, and all but what was
 * removed the text after.
 */
export function diffWords(before: string, after: string): readonly TextPart[] {
  const found = diffArrays(tokens(before), tokens(after), { maxEditLength: mostChanges })
  const parts: TextPart[] = []
  let [removed, added] = ['', '']

  /** The space behind a changed word stayed, if both have it. */
  function sharedEnd(): string {
    const [one = '', other = ''] = [removed, added].map((text) => /\s*$/.exec(text)?.[0])
    return removed !== '' && one === other ? one : ''
  }

  function flush() {
    const end = sharedEnd()
    const until = (text: string) => text.slice(0, text.length - end.length)
    for (const [kind, text] of [
      ['removed', until(removed)],
      ['added', until(added)],
      ['same', end],
    ] as const)
      if (text !== '') parts.push({ kind, text })
    removed = added = ''
  }

  if (found === undefined) [removed, added] = [before, after]
  for (const [index, part] of (found ?? []).entries()) {
    const text = part.value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else if (index > 0 && index < (found?.length ?? 0) - 1 && text.trim() === '') {
      // several new words in a row read better than one by one
      removed += text
      added += text
    } else {
      flush()
      const last = parts.at(-1)
      if (last?.kind === 'same') parts[parts.length - 1] = { kind: 'same', text: last.text + text }
      else parts.push({ kind: 'same', text })
    }
  }
  flush()
  return parts
}
