import { isDay, type IsoDay } from './dates'
import { written, type LocalizedText } from './localized'
import type { Milestone } from './milestone'

/** What has a deadline: the commitment itself, or one of its milestones. */
export interface Deadline {
  /** Null for the commitment's own. */
  readonly milestone: Pick<Milestone, 'id' | 'code' | 'title'> | null
  readonly dueOn: IsoDay | null
  readonly originalDueOn: IsoDay | null
}

/** The form of a move as it is being filled in. */
export interface DeadlineForm {
  /** Id of a milestone as text; empty for the commitment itself. */
  milestone: string
  /** The deadline as it stood when the form was begun: a draft must not move another one. */
  seenOn: string | null
  toOn: string
  reason: Record<string, string>
  decidedBy: Record<string, string>
  decidedOn: string
}

/** A checked move. */
export interface DeadlineWish {
  readonly commitmentId: number
  readonly milestoneId: number | null
  readonly seenOn: IsoDay | null
  readonly toOn: IsoDay
  readonly reason: LocalizedText
  readonly decidedBy: LocalizedText
  readonly decidedOn: IsoDay
}

/** What can be wrong, each a message in `change.wrong`. */
export type DeadlineRule = 'to_on' | 'same' | 'reason' | 'decided_by' | 'decided_on'

const blank = (languages: readonly string[]) =>
  Object.fromEntries(languages.map((language) => [language, '']))

export function emptyDeadline(languages: readonly string[], dueOn: IsoDay | null): DeadlineForm {
  return {
    milestone: '',
    seenOn: dueOn,
    toOn: '',
    reason: blank(languages),
    decidedBy: blank(languages),
    decidedOn: '',
  }
}

/** All that is wrong, in the order of the form. */
export function checkDeadline(
  form: DeadlineForm,
  today: IsoDay,
): readonly { readonly field: string; readonly rule: DeadlineRule }[] {
  const problems: { field: string; rule: DeadlineRule }[] = []
  const find = (field: string, rule: DeadlineRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.reason)
  find('toOn', 'to_on', !isDay(form.toOn))
  find('toOn', 'same', isDay(form.toOn) && form.toOn === form.seenOn)
  find(`reason.${language}`, 'reason', Object.keys(written(form.reason)).length === 0)
  find(`decidedBy.${language}`, 'decided_by', Object.keys(written(form.decidedBy)).length === 0)
  find('decidedOn', 'decided_on', !(isDay(form.decidedOn) && form.decidedOn <= today))
  return problems
}

/** A checked form as the move it asks for. */
export function toDeadlineWish(form: DeadlineForm, commitmentId: number): DeadlineWish {
  return {
    commitmentId,
    milestoneId: form.milestone === '' ? null : Number(form.milestone),
    seenOn: form.seenOn,
    toOn: form.toOn,
    reason: written(form.reason),
    decidedBy: written(form.decidedBy),
    decidedOn: form.decidedOn,
  }
}
