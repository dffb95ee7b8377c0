import { describe, expect, it } from 'vitest'
import { momentAt, timeOf } from '@/domain/dates'
import { isOverdue, openDecisions } from '@/domain/decision'
import { checkDecision, decisionForm, toDecisionWish } from '@/domain/decision-form'
import { stageOf } from '@/domain/meeting'
import {
  checkMeeting,
  itemOfTopic,
  meetingForm,
  noItem,
  noParticipant,
  toMeetingWish,
  type MeetingForm,
} from '@/domain/meeting-form'
import { recallForm } from '@/domain/recall'
import { topicState, type Topic } from '@/domain/topic'

const languages = ['az', 'en']
const good = (change: Partial<MeetingForm> = {}): MeetingForm => ({
  ...meetingForm(languages, null),
  slug: 'spring',
  title: { az: 'Yaz iclası', en: '' },
  day: '2026-03-14',
  from: '14:30',
  link: 'https://example.org/',
  ...change,
})
const rules = (form: MeetingForm) => checkMeeting(form).map(({ field, rule }) => `${field} ${rule}`)

describe('the form of a meeting', () => {
  it('asks for a name, an address, a time and somewhere to go', () => {
    expect(rules(good())).toEqual([])
    expect(rules(meetingForm(languages, null))).toEqual([
      'title.az title',
      'slug slug',
      'day day',
      'from time',
      'place.az somewhere',
    ])
    expect(rules(good({ slug: 'new', from: '24:00', link: 'javascript:1' }))).toEqual([
      'slug slug',
      'from time',
      'link link',
    ])
    expect(rules(good({ until: '14:30' }))).toEqual(['until until'])
  })

  it('leaves blank rows out and names what is missing in the others', () => {
    const form = good({
      agenda: [noItem(languages), { ...noItem(languages), commitment: '7' }],
      participants: [
        noParticipant(languages, 'government'),
        { ...noParticipant(languages, 'other'), organization: '3', people: '0' },
      ],
    })
    expect(rules(form)).toEqual(['participants.1.people people', 'agenda.1.title.az item'])
    expect(toMeetingWish(form).agenda).toHaveLength(1)
    expect(toMeetingWish(form).participants).toHaveLength(1)
  })

  it('means the clock of the country, wherever it is filled in', () => {
    const wish = toMeetingWish(good({ until: '16:00' }))
    expect([wish.startsAt, wish.endsAt]).toEqual(['2026-03-14T10:30:00.000Z', '2026-03-14T12:00:00.000Z'])
    expect(timeOf(momentAt('2026-03-14', '00:05'))).toBe('00:05')
  })

  it('makes an item of a topic', () => {
    const topic = { id: 5, title: 'Büdcə', commitment: { id: 9 } } as Topic
    expect(itemOfTopic(languages, topic)).toEqual({
      id: null,
      title: { az: 'Büdcə', en: '' },
      topic: 5,
      commitment: '9',
    })
  })
})

describe('a kept form', () => {
  const rows = { agenda: noItem(languages), participants: noParticipant(languages, 'government') }

  it('comes back as it was', () => {
    const form = good({ agenda: [{ ...noItem(languages), id: 4, topic: 2 }] })
    expect(recallForm(JSON.parse(JSON.stringify(form)), good(), rows)).toEqual(form)
  })

  it('takes nothing that does not fit, and is none without a version', () => {
    expect(
      recallForm({ version: 2, title: { az: 7, ru: 'Х' }, agenda: [{ id: 'x' }] }, good(), rows),
    ).toEqual({ ...good(), version: 2, agenda: [noItem(languages)] })
    for (const kept of [null, [], 'text', { title: {} }]) expect(recallForm(kept, good(), rows)).toBeNull()
  })
})

describe('a decision', () => {
  it('says who acts, by when, and why it was dropped', () => {
    const form = decisionForm(languages, null)
    expect(checkDecision(form).map(({ rule }) => rule)).toEqual(['decision', 'who', 'due'])
    const dropped = {
      ...form,
      text: { az: 'Qərar' },
      organizations: [1],
      dueOn: '2026-05-01',
      state: 'dropped' as const,
    }
    expect(checkDecision(dropped)).toEqual([{ field: 'outcome.az', rule: 'outcome' }])
    const open = { ...form, text: { az: 'Qərar' }, outcome: { az: 'Hələ yox' }, dueOn: '2026-05-01' }
    expect(toDecisionWish(open, 'spring', null)).toMatchObject({
      outcome: {},
      dueOn: '2026-05-01',
      number: null,
    })
  })

  it('is overdue after its day, the most urgent first', () => {
    expect(isOverdue({ state: 'open', dueOn: '2026-03-14' }, '2026-03-14')).toBe(false)
    expect(isOverdue({ state: 'open', dueOn: '2026-03-14' }, '2026-03-15')).toBe(true)
    expect(isOverdue({ state: 'done', dueOn: '2026-03-14' }, '2026-03-15')).toBe(false)
    const all = ['2026-05-01', '2026-04-01'].map((dueOn) => ({ state: 'open' as const, dueOn }))
    expect(openDecisions([...all, { state: 'done', dueOn: '2020-01-01' }]).map(({ dueOn }) => dueOn)).toEqual(
      ['2026-04-01', '2026-05-01'],
    )
  })
})

it('tells where a meeting and a topic stand', () => {
  const announced = { state: 'announced' as const, startsAt: '2026-03-14T10:00:00Z', endsAt: null }
  expect(stageOf(announced, Date.parse('2026-03-14T09:00:00Z'))).toBe('ahead')
  expect(stageOf(announced, Date.parse('2026-03-14T11:00:00Z'))).toBe('awaited')
  expect(stageOf({ ...announced, state: 'held' }, 0)).toBe('held')
  const on = (...states: Topic['meetings'][number]['state'][]) =>
    states.map((state) => ({ slug: state, title: {}, startsAt: '', state }))
  expect(topicState({ declinedAt: null, meetings: on() })).toBe('waiting')
  expect(topicState({ declinedAt: null, meetings: on('cancelled') })).toBe('waiting')
  expect(topicState({ declinedAt: null, meetings: on('cancelled', 'announced') })).toBe('scheduled')
  expect(topicState({ declinedAt: null, meetings: on('held', 'announced') })).toBe('discussed')
  expect(topicState({ declinedAt: '2026-03-14', meetings: on('cancelled') })).toBe('declined')
})
