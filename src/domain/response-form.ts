import { dispositions, needsReasons, type Disposition, type ResponseChange } from './response'

/** The longest text the database takes, in characters: of an answer, and of its reasons. */
export const longestResponse = 10_000

/** An answer as it is being written. */
export interface ResponseForm {
  /** Id of the agency as text; `office` for the secretariat; empty while that is to be chosen. */
  as: string
  disposition: Disposition | ''
  body: string
  reasons: string
  /** The change it led to, `deadline:12`; empty without one. */
  change: string
}

/** A checked answer; the database sets author and time. */
export interface ResponseDraft {
  readonly commentId: number
  /** Null for the secretariat. */
  readonly organizationId: number | null
  readonly disposition: Disposition
  readonly body: string
  readonly reasons: string
  readonly change: ResponseChange | null
}

/** What can be wrong, each a message in `responses.wrong`. */
export type ResponseRule = 'as' | 'disposition' | 'body' | 'reasons' | 'too_long'

/** @param speakers whom the person may answer for, as `ResponseForm.as` names them */
export function emptyResponse(speakers: readonly string[]): ResponseForm {
  const [only = '', ...others] = speakers
  return { as: others.length > 0 ? '' : only, disposition: '', body: '', reasons: '', change: '' }
}

export const changeKey = ({ kind, id }: ResponseChange): string => `${kind}:${String(id)}`

function readChange(key: string): ResponseChange | null {
  const [, kind, id] = /^(deadline|update|text):(\d+)$/.exec(key) ?? []
  return kind === undefined ? null : { kind: kind as ResponseChange['kind'], id: Number(id) }
}

/** The form from a draft that was kept, as far as it fits; null if it is no draft at all. */
export function recallResponse(kept: unknown, speakers: readonly string[]): ResponseForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const fields = new Map<string, unknown>(Object.entries(kept))
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  const empty = emptyResponse(speakers)
  return {
    as: speakers.includes(text('as')) ? text('as') : empty.as,
    disposition: dispositions.find((one) => one === text('disposition')) ?? '',
    body: text('body'),
    reasons: text('reasons'),
    change: readChange(text('change')) === null ? '' : text('change'),
  }
}

/** All that is wrong, in the order of the form; the same rules as the database's own. */
export function checkResponse(
  form: ResponseForm,
): readonly { readonly field: keyof ResponseForm; readonly rule: ResponseRule }[] {
  const problems: { field: keyof ResponseForm; rule: ResponseRule }[] = []
  const find = (field: keyof ResponseForm, rule: ResponseRule, isWrong: boolean) => {
    if (isWrong && !problems.some((problem) => problem.field === field)) problems.push({ field, rule })
  }
  const isTooLong = (text: string) => Array.from(text.trim()).length > longestResponse
  find('as', 'as', form.as === '')
  find('disposition', 'disposition', form.disposition === '')
  find('body', 'body', form.body.trim() === '')
  find('body', 'too_long', isTooLong(form.body))
  const mustExplain = form.disposition !== '' && needsReasons(form.disposition)
  find('reasons', 'reasons', mustExplain && form.reasons.trim() === '')
  find('reasons', 'too_long', isTooLong(form.reasons))
  return problems
}

/** A checked form as the answer it gives. */
export function toResponseDraft(form: ResponseForm, commentId: number): ResponseDraft {
  if (form.disposition === '') throw new TypeError('Only an answer that was checked can be given.')
  return {
    commentId,
    organizationId: form.as === 'office' ? null : Number(form.as),
    disposition: form.disposition,
    body: form.body.trim(),
    reasons: form.reasons.trim(),
    change: readChange(form.change),
  }
}

/** Where a draft of an answer is kept on this device. */
export const responseKey = (personId: string, commentId: number): string =>
  `answer/${personId}/${String(commentId)}`
