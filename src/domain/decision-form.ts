import { isDay, type IsoDay } from './dates'
import type { DecisionState } from './decision'
import type { EvidenceFile } from './evidence-file'
import { isLonger, isUnwritten, textsOf } from './form-texts'
import { written, type LocalizedText } from './localized'
import type { MeetingDecision, MeetingDetail } from './meeting'

/** The form of a decision as it is being filled in. */
export interface DecisionForm {
  /** The version that was read, 0 for a new decision. */
  version: number
  text: Record<string, string>
  organizations: number[]
  dueOn: string
  commitments: number[]
  state: DecisionState
  outcome: Record<string, string>
}

/** A checked decision, as it is saved. */
export interface DecisionWish {
  /** The slug of its meeting. */
  readonly meeting: string
  /** Null for a new one. */
  readonly number: number | null
  readonly version: number
  readonly text: LocalizedText
  readonly organizations: readonly number[]
  readonly dueOn: IsoDay
  readonly commitments: readonly number[]
  readonly state: DecisionState
  readonly outcome: LocalizedText
}

/** What can be wrong, each a message in `meetingsOffice.wrong`. */
export type DecisionRule = 'decision' | 'who' | 'due' | 'outcome' | 'too_long'

export function decisionForm(languages: readonly string[], decision: MeetingDecision | null): DecisionForm {
  return {
    version: decision?.version ?? 0,
    text: textsOf(languages, decision?.text),
    organizations: [...(decision?.organizationIds ?? [])],
    dueOn: decision?.dueOn ?? '',
    commitments: (decision?.commitments ?? []).map(({ id }) => id),
    state: decision?.state ?? 'open',
    outcome: textsOf(languages, decision?.outcome),
  }
}

/** All that is wrong, in the order of the form; the same rules as the database's own. */
export function checkDecision(
  form: DecisionForm,
): readonly { readonly field: string; readonly rule: DecisionRule }[] {
  const problems: { field: string; rule: DecisionRule }[] = []
  const find = (field: string, rule: DecisionRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.text)
  find(`text.${language}`, 'decision', isUnwritten(form.text))
  find(`text.${language}`, 'too_long', isLonger(form.text, 20_000))
  find('organizations', 'who', form.organizations.length === 0)
  find('dueOn', 'due', !(isDay(form.dueOn) && form.dueOn >= '1900-01-01' && form.dueOn < '2200-01-01'))
  find(`outcome.${language}`, 'outcome', form.state === 'dropped' && isUnwritten(form.outcome))
  return problems
}

export function toDecisionWish(form: DecisionForm, meeting: string, number: number | null): DecisionWish {
  return {
    meeting,
    number,
    version: form.version,
    text: written(form.text),
    organizations: form.organizations,
    dueOn: form.dueOn,
    commitments: form.commitments,
    state: form.state,
    // an open decision has come to nothing yet
    outcome: form.state === 'open' ? {} : written(form.outcome),
  }
}

/** The form of minutes as it is being filled in. */
export interface MinutesForm {
  version: number
  minutes: Record<string, string>
  /** Empty without a file. */
  path: string
  sha256: string
}

/** Checked minutes, as they are saved. */
export interface MinutesWish {
  readonly slug: string
  readonly version: number
  readonly minutes: LocalizedText
  readonly file: Pick<EvidenceFile, 'path' | 'sha256'> | null
}

/** Endings of what the bucket of minutes takes. */
export const minutesEndings: readonly string[] = ['pdf', 'doc', 'docx', 'odt']

export function minutesForm(languages: readonly string[], meeting: MeetingDetail): MinutesForm {
  return {
    version: meeting.version,
    minutes: textsOf(languages, meeting.minutes),
    path: meeting.minutesFile?.path ?? '',
    sha256: meeting.minutesFile?.sha256 ?? '',
  }
}

export function toMinutesWish(form: MinutesForm, slug: string): MinutesWish {
  return {
    slug,
    version: form.version,
    minutes: written(form.minutes),
    file: form.path === '' ? null : { path: form.path, sha256: form.sha256 },
  }
}
