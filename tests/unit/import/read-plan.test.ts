import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanNow } from '@/domain/import/read-plan'
import type { ReadContext, ReadPlan } from '@/domain/import/types'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import', name))
const context: ReadContext = {
  bodies: [
    { slug: 'cabinet', names: ['Cabinet of Ministers', 'Nazirlər Kabineti'] },
    { slug: 'finance', names: ['Ministry of Finance', 'Maliyyə Nazirliyi'] },
    { slug: 'justice', names: ['Ministry of Justice', 'Ədliyyə Nazirliyi'] },
    { slug: 'taxes', names: ['Ministry of Taxes'] },
    { slug: 'audit', names: ['Hesablama Palatası'] },
    { slug: 'parliament', names: ['Milli Məclis'] },
  ],
  aliases: [
    { alias: 'Central and local executive authorities', slug: 'executive' },
    { alias: 'Commissioner for Human Rights (Ombudsman)', slug: 'ombudsman' },
  ],
}
const csv = (text: string) => new TextEncoder().encode(text)
const read = (text: string, more: Partial<ReadContext> = {}): ReadPlan =>
  readPlanNow(csv(text), { ...context, ...more })
const codes = ({ rows }: ReadPlan) => rows.map(({ problems }) => problems.map(({ code }) => code))

describe('OGP’s older edition', () => {
  const plan = readPlanNow(fixture('ogp-older.csv'), { ...context, planEndsOn: '2015-12-31' })
  const commitments = plan.rows.map(({ commitment }) => commitment)

  it('is known by its header, and says what it leaves unread', () => {
    expect(plan.format).toBe('ogp')
    expect(plan.ignoredColumns).toEqual(['Country', 'Contact Email'])
    expect(plan.notes.map(({ code }) => code)).toEqual([
      'columns-ignored',
      'unknown-words',
      'theme-from-code',
    ])
    expect(plan.plan).toEqual({
      title: { az: 'Fəaliyyət planı, 2012–2015', en: 'Action plan, 2012–2015' },
      startsOn: '2012-01-01',
      endsOn: '2015-12-31',
    })
  })

  it('takes the theme from the number before the dot', () => {
    expect(commitments.map((one) => one?.theme.code)).toEqual(['1', '1', '2', '2', '2'])
    expect(commitments[2]?.theme).toEqual({
      code: '2',
      title: { az: 'İstiqamət 2', en: 'Direction 2' },
      position: 2,
    })
  })

  it('takes titles without the number that repeats the code, and text without markup', () => {
    expect(commitments.map((one) => one?.title['en'])).toEqual([
      'Open registers',
      'Publishing “rules”',
      'Hearings',
      'Ends before it starts',
      'A new council',
    ])
  })

  it('reads dates as stated and keeps the wording of those that allow more', () => {
    expect(commitments.map((one) => [one?.startOn, one?.dueOn, one?.deadlineWording['en']])).toEqual([
      ['2012-01-01', '2014-12-31', '2014'],
      ['2012-09-01', '2014-12-01', undefined],
      [null, null, 'Unclear'],
      ['2014-12-01', '2013-01-01', undefined],
      ['2013-01-01', '2015-12-31', 'annually'],
    ])
  })

  it('keeps ratings as the reviewer’s, by label', () => {
    expect(commitments[1]?.rating).toEqual({
      scheme: 'irm-2012-2013',
      year: 2014,
      ratings: { completion: 'complete', specificity: 'medium', potential_impact: 'minor' },
    })
    expect(commitments.map((one) => one?.rating?.ratings['completion'])).toEqual([
      'limited',
      'complete',
      'unclear',
      'substantial',
      'not_started',
    ])
  })

  it('recognizes bodies by listed names only, and lists the rest under their literal text', () => {
    expect(commitments.map((one) => one?.organizations.map(({ slug }) => slug))).toEqual([
      ['executive'],
      ['cabinet', 'finance', 'taxes'],
      ['ombudsman'],
      ['ministry-of-tides-with-the-president-of-the-republic-of-atlantis', 'justice'],
      ['harbour-office-and-ministry-of-justice'],
    ])
    expect(
      plan.institutions.filter(({ how }) => how === 'new').map(({ text, lines }) => [text, lines]),
    ).toEqual([
      ['Ministry of Tides with the President of the Republic of Atlantis', [5]],
      ['Harbour Office and Ministry of Justice', [6]],
    ])
  })

  it('warns about each trap, on its line and column', () => {
    expect(codes(plan)).toEqual([
      ['date-imprecise', 'date-imprecise', 'institution-spelling'],
      ['institution-split'],
      ['date-unknown', 'date-unknown', 'rating-unclear', 'institution-spelling'],
      ['date-order', 'label-differs', 'institution-new'],
      ['html-removed', 'date-recurring', 'relevance-differs', 'institution-new'],
    ])
    expect(plan.rows[3]?.problems).toContainEqual({
      line: 5,
      column: 'Completion (progress report)',
      code: 'label-differs',
      params: { label: 'c. Substantial', number: '5' },
    })
  })

  it('keeps each row as it stood', () => {
    expect(plan.rows[4]?.raw).toMatchObject({
      'Commitment Title': '2.3 A new <b>council</b>',
      'Contact Email': 'NR',
    })
  })

  it('does not know what "annually" allows when nobody says how long the plan runs', () => {
    const open = readPlanNow(fixture('ogp-older.csv'), context)
    expect(open.rows[4]?.commitment).toMatchObject({ dueOn: null, deadlineWording: { en: 'annually' } })
    expect(codes(open)[4]).toContain('date-wording')
  })
})

describe('OGP’s newer edition', () => {
  const plan = readPlanNow(fixture('ogp-newer.csv'), context)

  it('is mapped by its own names of columns', () => {
    expect(
      plan.rows.map(({ commitment: one }) => [one?.code, one?.ogpId, one?.theme.code, one?.ogpValues]),
    ).toEqual([
      ['1', 'AT0001', 'access-to-information', ['transparency', 'technology']],
      ['2', 'AT0002', 'access-to-information', ['transparency', 'accountability']],
      ['3', 'AT0003', 'participation', ['participation']],
    ])
    expect(plan.plan).toMatchObject({ startsOn: '2016-01-01', endsOn: '2018-12-31' })
    expect(plan.rows.map(({ commitment }) => commitment?.rating?.ratings)).toEqual([
      {
        completion: 'limited',
        specificity: 'medium',
        potential_impact: 'moderate',
        opened_government: 'marginal',
      },
      { completion: 'not_reviewed', specificity: 'high', potential_impact: 'minor' },
      undefined,
    ])
    expect(plan.rows[0]?.commitment?.organizations).toEqual([
      { slug: 'justice', role: 'lead', obligation: 'instructed' },
      { slug: 'finance', role: 'supporting', obligation: 'instructed' },
    ])
  })
})

describe('our own layout', () => {
  const plan = readPlanNow(fixture('simple.csv'), { ...context, planEndsOn: '2022-12-31' })

  it('has one column per language', () => {
    expect(plan.format).toBe('simple')
    expect(plan.rows[0]?.commitment).toEqual({
      code: '1.1',
      ogpId: null,
      theme: { code: '1', position: 1, title: { az: 'Xidmətlər', en: 'Services' } },
      title: { az: 'Elektron xidmətlərin siyahısı', en: 'List of electronic services' },
      description: { az: 'Siyahı hər rüb yenilənir.\nİki sətir.' },
      problem: {},
      plainSummary: {},
      expectedResult: {},
      evaluationIndicator: {},
      startOn: '2021-01-15',
      dueOn: '2021-12-31',
      deadlineWording: { az: '2021-ci ilin sonunadək' },
      ogpValues: ['transparency', 'technology'],
      organizations: [
        { slug: 'justice', role: 'lead', obligation: 'instructed' },
        { slug: 'finance', role: 'lead', obligation: 'instructed' },
        { slug: 'audit', role: 'supporting', obligation: 'instructed' },
      ],
      milestones: [
        {
          code: 'a',
          title: { az: 'Qaydalar təsdiq edilir', en: 'Rules approved' },
          startOn: null,
          dueOn: '2021-06-30',
          deadlineWording: {},
        },
        {
          code: 'b',
          title: { az: 'Siyahı dərc edilir' },
          startOn: null,
          dueOn: '2021-12-31',
          deadlineWording: { az: '2021' },
        },
      ],
      rating: null,
    })
  })

  it('knows the words of both languages', () => {
    expect(plan.rows[1]?.commitment).toMatchObject({
      ogpValues: ['participation'],
      organizations: [{ slug: 'cabinet', role: 'lead', obligation: 'recommended' }],
      startOn: '2021-01-01',
      dueOn: '2022-12-31',
      deadlineWording: { az: 'hər il' },
    })
  })

  it('takes any language', () => {
    const { rows } = read('code,title_ru,title_az\n1,Прозрачность,Şəffaflıq\n')
    expect(rows[0]?.commitment?.title).toEqual({ ru: 'Прозрачность', az: 'Şəffaflıq' })
  })
})

describe('the same bytes', () => {
  it('give the same plan', () => {
    const bytes = fixture('ogp-older.csv')
    expect(readPlanNow(bytes, context)).toEqual(readPlanNow(bytes, context))
  })
})
