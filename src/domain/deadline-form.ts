import { isDay, type IsoDay } from './dates'
import { written, type LocalizedText } from './localized'
import type { Commitment } from './commitment'
import type { Milestone } from './milestone'
import { blankTexts, recallTexts } from './texts-draft'

/** What has a deadline: the commitment itself, or one of its milestones. */
export interface Deadline {
  /** Id of the milestone as text; empty for the commitment itself. */
  readonly key: string
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
  /** Id of the dialogue platform's decision that it follows, as text; empty for none. */
  decision: string
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
  readonly decisionId: number | null
}

/** What can be wrong, each a message in `change.wrong`. */
export type DeadlineRule = 'to_on' | 'same' | 'reason' | 'decided_by' | 'decided_on'

export function emptyDeadline(languages: readonly string[], dueOn: IsoDay | null): DeadlineForm {
  return {
    milestone: '',
    seenOn: dueOn,
    toOn: '',
    reason: blankTexts(languages),
    decidedBy: blankTexts(languages),
    decidedOn: '',
    decision: '',
  }
}

/** Every deadline of a commitment, its own first. */
export function deadlinesOf(
  { dueOn, originalDueOn }: Pick<Commitment, 'dueOn' | 'originalDueOn'>,
  milestones: readonly Milestone[],
): readonly Deadline[] {
  return [
    { key: '', milestone: null, dueOn, originalDueOn },
    ...milestones.map((milestone) => ({
      key: String(milestone.id),
      milestone,
      dueOn: milestone.dueOn,
      originalDueOn: milestone.originalDueOn,
    })),
  ]
}

/** The form from a draft that was kept, as far as it fits the form of today; null if it is no draft at all. */
export function recallDeadline(kept: unknown, empty: DeadlineForm): DeadlineForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const fields = new Map<string, unknown>(Object.entries(kept))
  const string = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    milestone: string(fields.get('milestone')),
    seenOn: string(fields.get('seenOn')) || null,
    toOn: string(fields.get('toOn')),
    reason: recallTexts(fields.get('reason'), empty.reason) ?? empty.reason,
    decidedBy: recallTexts(fields.get('decidedBy'), empty.decidedBy) ?? empty.decidedBy,
    decidedOn: string(fields.get('decidedOn')),
    decision: string(fields.get('decision')),
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
    decisionId: form.decision === '' ? null : Number(form.decision),
  }
}
