import { isDay, type IsoDay } from './dates'
import { isLonger, isUnwritten, textsOf as texts } from './form-texts'
import { written, type LocalizedText } from './localized'
import { programmeRoles, type Programme, type ProgrammeRole } from './programme'
import { isWebAddress } from './update-draft'

/** The form of a programme as it is being filled in: what was typed, unchecked. */
export interface ProgrammeForm {
  /** The version that was read, 0 for a new programme: the draft of an older one must not overwrite a newer one. */
  version: number
  slug: string
  title: Record<string, string>
  summary: Record<string, string>
  amount: string
  currency: string
  startsOn: string
  endsOn: string
  website: string
  isSample: boolean
  bodies: BodyRow[]
  outputs: OutputRow[]
  commitments: number[]
}

export interface BodyRow {
  role: ProgrammeRole
  /** Id of the organization as text; empty while none is chosen. */
  organization: string
}

export interface OutputRow {
  /** Null for one that is new. */
  id: number | null
  title: Record<string, string>
  dueOn: string
  deliveredOn: string
  url: string
}

/** A checked programme, as it is saved. */
export interface ProgrammeWish {
  readonly slug: string
  readonly version: number
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly amount: number | null
  readonly currency: string | null
  readonly startsOn: IsoDay | null
  readonly endsOn: IsoDay | null
  readonly website: string | null
  readonly isSample: boolean
  readonly bodies: readonly { readonly id: number; readonly role: ProgrammeRole }[]
  readonly outputs: readonly {
    readonly id: number | null
    readonly title: LocalizedText
    readonly dueOn: IsoDay | null
    readonly deliveredOn: IsoDay | null
    readonly url: string | null
  }[]
  readonly commitments: readonly number[]
}

/** What can be wrong, each a message in `programmesOffice.wrong`. */
export type ProgrammeRule =
  | 'title'
  | 'slug'
  | 'too_long'
  | 'amount'
  | 'currency'
  | 'date'
  | 'ends'
  | 'website'
  | 'body'
  | 'output'
  | 'delivered'

/** A row for a body as it is before anything is chosen. */
export const noBody: BodyRow = { role: 'funder', organization: '' }

export const noOutput = (languages: readonly string[]): OutputRow => ({
  id: null,
  title: texts(languages),
  dueOn: '',
  deliveredOn: '',
  url: '',
})

/** The form of a programme that is there, or of a new one. */
export function programmeForm(languages: readonly string[], programme: Programme | null): ProgrammeForm {
  return {
    version: programme?.version ?? 0,
    slug: programme?.slug ?? '',
    title: texts(languages, programme?.title),
    summary: texts(languages, programme?.summary),
    amount: programme?.amount?.toString() ?? '',
    currency: programme?.currency ?? '',
    startsOn: programme?.startsOn ?? '',
    endsOn: programme?.endsOn ?? '',
    website: programme?.website ?? '',
    isSample: programme?.isSample ?? false,
    bodies: programme
      ? programme.bodies.map(({ id, role }) => ({ role, organization: String(id) }))
      : programmeRoles.slice(0, 3).map((role) => ({ role, organization: '' })),
    outputs: (programme?.outputs ?? []).map((output) => ({
      id: output.id,
      title: texts(languages, output.title),
      dueOn: output.dueOn ?? '',
      deliveredOn: output.deliveredOn ?? '',
      url: output.url ?? '',
    })),
    commitments: (programme?.commitments ?? []).map(({ id }) => id),
  }
}

const isBlank = ({ id, title, dueOn, deliveredOn, url }: OutputRow) =>
  id === null && isUnwritten(title) && (dueOn + deliveredOn + url).trim() === ''
const isSum = (text: string) => /^\d{1,12}(\.\d{1,2})?$/.test(text.trim()) && Number(text) > 0
const isOptionalDay = (text: string) =>
  text === '' || (isDay(text) && text >= '1900-01-01' && text < '2200-01-01')
const isOptionalAddress = (text: string) => text.trim() === '' || isWebAddress(text.trim())

/** All that is wrong, in the order of the form; the same rules as the database's own. */
export function checkProgramme(
  form: ProgrammeForm,
  today: IsoDay,
): readonly { readonly field: string; readonly rule: ProgrammeRule }[] {
  const problems: { field: string; rule: ProgrammeRule }[] = []
  const find = (field: string, rule: ProgrammeRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.title)
  find(`title.${language}`, 'title', isUnwritten(form.title))
  find(`title.${language}`, 'too_long', isLonger(form.title, 1000))
  // "new" is the address of the form itself
  find(
    'slug',
    'slug',
    !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(form.slug) || form.slug.length > 80 || form.slug === 'new',
  )
  find(`summary.${language}`, 'too_long', isLonger(form.summary, 20_000))
  form.bodies.forEach((row, index) => {
    const isTwin = form.bodies.some(
      (other, before) => before < index && other.role === row.role && other.organization === row.organization,
    )
    find(`bodies.${index}`, 'body', row.organization !== '' && isTwin)
  })
  find('amount', 'amount', form.amount.trim() !== '' && !isSum(form.amount))
  find(
    'currency',
    'currency',
    form.amount.trim() === '' ? form.currency.trim() !== '' : !/^[A-Z]{3}$/.test(form.currency.trim()),
  )
  find('startsOn', 'date', !isOptionalDay(form.startsOn))
  find('endsOn', 'date', !isOptionalDay(form.endsOn))
  find('endsOn', 'ends', form.startsOn !== '' && form.endsOn !== '' && form.endsOn < form.startsOn)
  find('website', 'website', !isOptionalAddress(form.website))
  form.outputs.forEach((row, index) => {
    if (isBlank(row)) return
    find(`outputs.${index}.title.${language}`, 'output', isUnwritten(row.title))
    find(`outputs.${index}.title.${language}`, 'too_long', isLonger(row.title, 1000))
    find(`outputs.${index}.dueOn`, 'date', !isOptionalDay(row.dueOn))
    find(
      `outputs.${index}.deliveredOn`,
      'delivered',
      !isOptionalDay(row.deliveredOn) || row.deliveredOn > today,
    )
    find(`outputs.${index}.url`, 'website', !isOptionalAddress(row.url))
  })
  return problems
}

/** A checked form as it is saved; rows left blank are left out. */
export function toProgrammeWish(form: ProgrammeForm): ProgrammeWish {
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim())
  return {
    slug: form.slug,
    version: form.version,
    title: written(form.title),
    summary: written(form.summary),
    amount: form.amount.trim() === '' ? null : Number(form.amount),
    currency: orNull(form.currency),
    startsOn: orNull(form.startsOn),
    endsOn: orNull(form.endsOn),
    website: orNull(form.website),
    isSample: form.isSample,
    bodies: form.bodies
      .filter(({ organization }) => organization !== '')
      .map(({ role, organization }) => ({ role, id: Number(organization) })),
    outputs: form.outputs
      .filter((row) => !isBlank(row))
      .map((row) => ({
        id: row.id,
        title: written(row.title),
        dueOn: orNull(row.dueOn),
        deliveredOn: orNull(row.deliveredOn),
        url: orNull(row.url),
      })),
    commitments: form.commitments,
  }
}
