import Papa from 'papaparse'
import { beforeEach, expect, it } from 'vitest'
import { loadMessages } from '@/i18n'
import { commitmentsCsv } from '@/pages/commitments/list/csv'
import { aCommitment, aLead, aVoice } from '../fixtures/domain'

const addressOf = ({ code }: { code: string }) => `https://example.org/${code}`

function read(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true }).data
}

beforeEach(() => loadMessages('en'))

it('says states in words and as codes, days as ISO dates, and where to read on', () => {
  const csv = commitmentsCsv(
    [aCommitment({ code: '1.1', dueOn: '2021-12-31', schedule: 'overdue', daysLate: 43 })],
    '2021-06-01',
    addressOf,
  )
  const [row] = read(csv)
  expect(row).toMatchObject({
    Number: '1.1',
    Completion: 'Limited',
    'Completion (code)': 'limited',
    Schedule: 'Overdue',
    'Schedule (code)': 'overdue',
    'Days late': '43',
    'Due date': '2021-12-31',
    'As known on': '2021-06-01',
    'Address of the page': 'https://example.org/1.1',
  })
})

it('is headed in the language of the reader', async () => {
  await loadMessages('az')
  expect(Object.keys(read(commitmentsCsv([aCommitment()], '2026-05-01', addressOf))[0] ?? {})).toContain(
    'İcra vəziyyəti',
  )
})

it('keeps quotes, commas and lines, and disarms formulas', () => {
  const strange = aCommitment({
    title: { en: '=HYPERLINK("http://evil.example","x")' },
    organizations: [aLead('a', 'One, "two"\nthree')],
  })
  const [row] = read(commitmentsCsv([strange], '2026-05-01', addressOf))
  expect(row?.['Commitment']).toBe(`'=HYPERLINK("http://evil.example","x")`)
  expect(row?.['Lead agencies']).toBe('One, "two"\nthree')
})

it('says nothing of the schedule of what was withdrawn', () => {
  const [row] = read(
    commitmentsCsv([aCommitment({ lifecycle: 'withdrawn', schedule: null })], '2026-05-01', addressOf),
  )
  expect(row).toMatchObject({ Validity: 'Withdrawn', Schedule: '', 'Days late': '' })
})

it('keeps the voices apart, each with its own word, and says how far apart they are', () => {
  const society = { voice: 'civil_society', organization: { slug: 'iris', name: { en: 'Iris' } } } as const
  const judged = aCommitment({
    disagreement: 2,
    voices: [aVoice({ ...society, completion: 'complete' }), aVoice({ voice: 'secretariat' })],
  })
  expect(read(commitmentsCsv([judged], '2026-05-01', addressOf))[0]).toMatchObject({
    'Civil society: completion (code)': 'Iris: complete',
    'Secretariat: completion (code)': 'limited',
    'Disagreement, steps': '2',
  })
})
