import { dayOf, isDay, momentAt, siteTimeZone, timeOf } from './dates'
import { isUnwritten, isLonger, slugOf, textsOf } from './form-texts'
import { written, type LocalizedText } from './localized'
import type { MeetingDetail, MeetingSide } from './meeting'
import type { Topic } from './topic'
import { isWebAddress } from './update-draft'

/** The form of a meeting as it is being filled in: what was typed, unchecked. */
export interface MeetingForm {
  /** The version that was read, 0 for a new meeting. */
  version: number
  slug: string
  title: Record<string, string>
  day: string
  /** "14:30", where the plans are carried out. */
  from: string
  until: string
  place: Record<string, string>
  link: string
  isSample: boolean
  participants: ParticipantRow[]
  agenda: AgendaRow[]
}

export interface ParticipantRow {
  /** Null for one that is new. */
  id: number | null
  side: MeetingSide
  /** Id of a body of the register as text; empty where the name describes them. */
  organization: string
  name: Record<string, string>
  people: string
}

export interface AgendaRow {
  /** Null for one that is new. */
  id: number | null
  title: Record<string, string>
  /** Id of the topic that it came from, if it did. */
  topic: number | null
  /** Id of a commitment as text; empty for none. */
  commitment: string
}

/** A checked meeting, as it is saved. */
export interface MeetingWish {
  readonly slug: string
  readonly version: number
  readonly title: LocalizedText
  readonly startsAt: string
  readonly endsAt: string | null
  readonly place: LocalizedText
  readonly link: string | null
  readonly isSample: boolean
  readonly participants: readonly {
    readonly id: number | null
    readonly side: MeetingSide
    readonly organizationId: number | null
    readonly name: LocalizedText
    readonly people: number
  }[]
  readonly agenda: readonly {
    readonly id: number | null
    readonly title: LocalizedText
    readonly topicId: number | null
    readonly commitmentId: number | null
  }[]
}

/** What can be wrong, each a message in `meetingsOffice.wrong`. */
export type MeetingRule =
  | 'title'
  | 'slug'
  | 'day'
  | 'time'
  | 'until'
  | 'somewhere'
  | 'link'
  | 'participant'
  | 'people'
  | 'item'
  | 'too_long'

export const noParticipant = (languages: readonly string[], side: MeetingSide): ParticipantRow => ({
  id: null,
  side,
  organization: '',
  name: textsOf(languages),
  people: '1',
})

export const noItem = (languages: readonly string[]): AgendaRow => ({
  id: null,
  title: textsOf(languages),
  topic: null,
  commitment: '',
})

/** An item made of a topic: its words in the language they were proposed in stand for every language until they are translated. */
export function itemOfTopic(languages: readonly string[], topic: Topic): AgendaRow {
  const [first = ''] = languages
  return {
    ...noItem(languages),
    title: { ...textsOf(languages), [first]: topic.title },
    topic: topic.id,
    commitment: topic.commitment ? String(topic.commitment.id) : '',
  }
}

/** The form of a meeting that is there, or of a new one. */
export function meetingForm(languages: readonly string[], meeting: MeetingDetail | null): MeetingForm {
  return {
    version: meeting?.version ?? 0,
    slug: meeting?.slug ?? '',
    title: textsOf(languages, meeting?.title),
    day: meeting ? dayOf(new Date(meeting.startsAt), siteTimeZone) : '',
    from: meeting ? timeOf(meeting.startsAt) : '',
    until: meeting?.endsAt ? timeOf(meeting.endsAt) : '',
    place: textsOf(languages, meeting?.place),
    link: meeting?.link ?? '',
    isSample: meeting?.isSample ?? false,
    participants: (meeting?.participants ?? []).map((one) => ({
      id: one.id,
      side: one.side,
      organization: one.organization ? String(one.organization.id) : '',
      name: textsOf(languages, one.name),
      people: String(one.people),
    })),
    agenda: (meeting?.agenda ?? []).map((item) => ({
      id: item.id,
      title: textsOf(languages, item.title),
      topic: item.topic?.id ?? null,
      commitment: item.commitment ? String(item.commitment.id) : '',
    })),
  }
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isBlankParticipant = ({ id, organization, name }: ParticipantRow) =>
  id === null && organization === '' && isUnwritten(name)
const isBlankItem = ({ id, title, topic, commitment }: AgendaRow) =>
  id === null && topic === null && commitment === '' && isUnwritten(title)

/** All that is wrong, in the order of the form; the same rules as the database's own. */
export function checkMeeting(
  form: MeetingForm,
): readonly { readonly field: string; readonly rule: MeetingRule }[] {
  const problems: { field: string; rule: MeetingRule }[] = []
  const find = (field: string, rule: MeetingRule, isWrong: boolean) => {
    if (isWrong) problems.push({ field, rule })
  }
  const [language = ''] = Object.keys(form.title)
  find(`title.${language}`, 'title', isUnwritten(form.title))
  find(`title.${language}`, 'too_long', isLonger(form.title, 1000))
  find('slug', 'slug', form.slug !== slugOf(form.slug) || form.slug === '' || form.slug === 'new')
  find('day', 'day', !isDay(form.day) || form.day < '1900-01-01' || form.day >= '2200-01-01')
  find('from', 'time', !isTime(form.from))
  find('until', 'until', form.until !== '' && !(isTime(form.until) && form.until > form.from))
  const link = form.link.trim()
  find(`place.${language}`, 'somewhere', isUnwritten(form.place) && link === '')
  find('link', 'link', link !== '' && !isWebAddress(link))
  form.participants.forEach((row, index) => {
    if (isBlankParticipant(row)) return
    find(`participants.${index}`, 'participant', row.organization === '' && isUnwritten(row.name))
    find(`participants.${index}.people`, 'people', !/^([1-9]\d{0,2}|1000)$/.test(row.people.trim()))
  })
  form.agenda.forEach((row, index) => {
    if (isBlankItem(row)) return
    find(`agenda.${index}.title.${language}`, 'item', isUnwritten(row.title))
    find(`agenda.${index}.title.${language}`, 'too_long', isLonger(row.title, 1000))
  })
  return problems
}

/** A checked form as it is saved; rows left blank are left out. */
export function toMeetingWish(form: MeetingForm): MeetingWish {
  const idOf = (text: string) => (text === '' ? null : Number(text))
  return {
    slug: form.slug,
    version: form.version,
    title: written(form.title),
    startsAt: momentAt(form.day, form.from),
    endsAt: form.until === '' ? null : momentAt(form.day, form.until),
    place: written(form.place),
    link: form.link.trim() === '' ? null : form.link.trim(),
    isSample: form.isSample,
    participants: form.participants
      .filter((row) => !isBlankParticipant(row))
      .map((row) => ({
        id: row.id,
        side: row.side,
        organizationId: idOf(row.organization),
        name: written(row.name),
        people: Number(row.people),
      })),
    agenda: form.agenda
      .filter((row) => !isBlankItem(row))
      .map((row) => ({
        id: row.id,
        title: written(row.title),
        topicId: row.topic,
        commitmentId: idOf(row.commitment),
      })),
  }
}
