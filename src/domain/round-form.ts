import { addDays, isDay, type IsoDay } from './dates'
import { written, type LocalizedText } from './localized'
import type { Round } from './round'
import { blankTexts, recallTexts } from './texts-draft'

/** The form of a new round as it is being filled in. */
export interface RoundForm {
  /** Id of the plan as text; empty while none is chosen. */
  plan: string
  name: Record<string, string>
  startsOn: string
  endsOn: string
  dueOn: string
}

/** A checked round, as it is opened. */
export interface RoundWish {
  readonly planId: number
  readonly name: LocalizedText
  readonly startsOn: IsoDay
  readonly endsOn: IsoDay
  readonly dueOn: IsoDay
}

/** What can be wrong, each a message in `roundsOffice.wrong`. */
export type RoundRule = 'plan' | 'open_already' | 'name' | 'too_long' | 'date' | 'ends' | 'due'

export const emptyRound = (languages: readonly string[], plan: string): RoundForm => ({
  plan,
  name: blankTexts(languages),
  startsOn: '',
  endsOn: '',
  dueOn: '',
})

/** The form from a draft that was kept, as far as it fits the form of today; null if it is no draft at all. */
export function recallRound(kept: unknown, empty: RoundForm): RoundForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const fields = new Map<string, unknown>(Object.entries(kept))
  const string = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    plan: empty.plan || string(fields.get('plan')),
    name: recallTexts(fields.get('name'), empty.name) ?? empty.name,
    startsOn: string(fields.get('startsOn')),
    endsOn: string(fields.get('endsOn')),
    dueOn: string(fields.get('dueOn')),
  }
}

/** The day after the period of a plan's latest round, from which the next one reports. */
export function nextStart(rounds: readonly Round[], plan: string): IsoDay | null {
  const ends = rounds.filter((round) => round.plan.slug === plan).map(({ endsOn }) => endsOn)
  const last = ends.sort().at(-1)
  return last === undefined ? null : addDays(last, 1)
}

/** All that is wrong, in the order of the form. @param isOpenIn whether the chosen plan has an open round */
export function checkRound(
  form: RoundForm,
  isOpenIn: boolean,
): readonly { readonly field: string; readonly rule: RoundRule }[] {
  const problems: { field: string; rule: RoundRule }[] = []
  const find = (field: string, rule: RoundRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.name)
  find('plan', 'plan', form.plan === '')
  find('plan', 'open_already', form.plan !== '' && isOpenIn)
  find(`name.${language}`, 'name', Object.keys(written(form.name)).length === 0)
  // the database measures its own JSON, which spaces the languages a little wider
  find(`name.${language}`, 'too_long', JSON.stringify(written(form.name)).length > 950)
  for (const field of ['startsOn', 'endsOn', 'dueOn'] as const) find(field, 'date', !isDay(form[field]))
  const areDays = isDay(form.startsOn) && isDay(form.endsOn)
  find('endsOn', 'ends', areDays && form.endsOn < form.startsOn)
  find('dueOn', 'due', isDay(form.startsOn) && isDay(form.dueOn) && form.dueOn < form.startsOn)
  return problems
}

/** A checked form as the round it asks for. */
export function toRoundWish({ plan, name, startsOn, endsOn, dueOn }: RoundForm): RoundWish {
  return { planId: Number(plan), name: written(name), startsOn, endsOn, dueOn }
}
