import type { LocalizedText } from '../localized'
import { nameKey } from './institutions'
import type { Problem } from './problems'
import type { Draft } from './row'
import { freeSlug } from './slug'
import type { ImportedTheme } from './types'

/** Words for a theme that the file numbers but does not name, and for commitments without any. */
const numbered = (number: string) => ({ az: `İstiqamət ${number}`, en: `Direction ${number}` })
const general = { code: 'general', title: { az: 'Ümumi', en: 'General' } }

interface Entry {
  readonly position: number
  /** What the plan calls it already. */
  readonly present: LocalizedText
  /** What the file calls it, where it does. */
  stated: LocalizedText
}

const numberOf = (code: string) => /^(\d{1,9})\./.exec(code)?.[1] ?? null

/**
 * Gives every row its theme: by code, else by title, else by the number before the first dot of the commitment's code.
 * One theme has one title per language throughout the file, the first that is found: else each import of the same
 * file would change it again.
 * @param present themes that the plan has already; their codes and titles are kept where the file has none
 */
export function assignThemes(
  drafts: readonly Draft[],
  present: readonly ImportedTheme[],
): { themes: readonly ImportedTheme[]; notes: Problem[] } {
  const entries = new Map<string, Entry>(
    present.map(({ code, title, position }) => [code, { position, present: title, stated: {} }]),
  )
  const codes = new Map<string, string>()
  let lastPosition = Math.max(0, ...present.map(({ position }) => position))
  let fromCode = 0
  let missing = 0
  const remember = (title: LocalizedText, code: string) => {
    for (const text of Object.values(title)) if (text !== undefined) codes.set(nameKey(text), code)
  }
  for (const { title, code } of present) remember(title, code)

  const choose = ({ theme, stated }: Draft): { code: string; number: string | null } => {
    if (theme.code !== null) return { code: theme.code, number: null }
    const texts = Object.values(theme.title).filter((text) => text !== undefined)
    const [text] = texts
    if (text !== undefined) {
      const listed = texts.map((one) => codes.get(nameKey(one))).find((one) => one !== undefined)
      return { code: listed ?? freeSlug(text, new Set(entries.keys()), 'theme'), number: null }
    }
    const number = numberOf(stated.code)
    if (number === null) missing++
    else fromCode++
    return { code: number ?? general.code, number }
  }

  const chosen = drafts.map((draft) => {
    const { code, number } = choose(draft)
    const entry = entries.get(code) ?? {
      position: Number(number) || lastPosition + 1,
      present: {},
      stated: {},
    }
    lastPosition = Math.max(lastPosition, entry.position)
    entries.set(code, entry)
    for (const [language, text = ''] of Object.entries(draft.theme.title)) {
      const before = entry.stated[language] ?? text
      if (nameKey(before) === nameKey(text)) continue
      const params = { code, title: before, value: text }
      draft.problems.push({
        line: draft.row.line,
        column: draft.theme.column,
        code: 'theme-title-differs',
        params,
      })
    }
    entry.stated = { ...draft.theme.title, ...entry.stated }
    remember(draft.theme.title, code)
    return code
  })

  const notes: Problem[] = []
  if (fromCode > 0) notes.push({ line: 1, column: null, code: 'theme-from-code', params: { n: fromCode } })
  if (missing > 0) notes.push({ line: 1, column: null, code: 'theme-missing', params: { n: missing } })
  const themes = chosen.map((code) => {
    const { position = 1, present: known = {}, stated = {} } = entries.get(code) ?? {}
    const title = { ...known, ...stated }
    const made = code === general.code ? general.title : numbered(code)
    return { code, position, title: Object.keys(title).length > 0 ? title : made }
  })
  return { themes, notes }
}
