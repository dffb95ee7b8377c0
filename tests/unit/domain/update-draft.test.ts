import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftDifferences } from '@/domain/draft-differences'
import { completions } from '@/domain/status'
import { emptyReport, isUntouched, recallReport, reportFrom, type ReportForm } from '@/domain/report-form'
import { checkReport, isWebAddress, saysTheSame, toUpdateDraft } from '@/domain/update-draft'

const today = '2021-03-01'
const milestones = [
  { id: 7, completedOn: null },
  { id: 8, completedOn: '2020-12-31' },
]
const unchecked = { outcome: null, httpStatus: null, checkedAt: null, archivedUrl: null }
const empty = () => emptyReport(['az', 'en'], milestones, '3', 'key')

/** A report that can be published, but for what is given. */
const aReport = (different: Partial<ReportForm> = {}): ReportForm => ({
  ...empty(),
  completion: 'substantial',
  narrative: { az: 'Portal açıldı.', en: '' },
  ...different,
})

const wrong = (different: Partial<ReportForm>) =>
  checkReport(aReport(different), today).map(({ field, rule }) => `${field}: ${rule}`)

describe('an empty form', () => {
  it('asks for the milestones that are still open', () => {
    expect(Object.keys(empty().milestones)).toEqual(['7'])
  })

  it('says what is missing, in its own order', () => {
    const fields = checkReport(emptyReport(['az'], [], '', 'key'), today).map(({ field }) => field)
    expect(fields).toEqual(['organization', 'completion', 'narrative.az'])
  })
})

describe('a report', () => {
  it('is enough in one language', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ narrative: { az: '', en: 'The portal is open.' } })).toEqual([])
    expect(wrong({ narrative: { az: '  \n', en: '' } })).toEqual(['narrative.az: narrative'])
  })

  it.each(['not_started', 'limited'] as const)('explains why it is %s', (completion) => {
    expect(wrong({ completion })).toEqual(['challenges.az: challenges'])
    expect(wrong({ completion, challenges: { az: '', en: 'No money.' } })).toEqual([])
  })

  it('proves that it is complete', () => {
    expect(wrong({ completion: 'complete' })).toEqual(['evidence: evidence'])
    expect(wrong({ completion: 'complete', evidence: [{ title: '', url: ' ', datedOn: '' }] })).toEqual([
      'evidence: evidence',
    ])
    const evidence = [{ title: 'Qərar', url: 'https://example.org/1', datedOn: '' }]
    expect(wrong({ completion: 'complete', evidence })).toEqual([])
  })

  it('knows what each piece of evidence lacks', () => {
    const evidence = [
      { title: '', url: '', datedOn: '' },
      { title: '', url: 'javascript:alert(1)', datedOn: '2021-03-02' },
    ]
    expect(wrong({ evidence })).toEqual([
      'evidence.1.title: evidence_title',
      'evidence.1.url: evidence_url',
      'evidence.1.datedOn: evidence_date',
    ])
  })

  it.each(['', '2021-02-29', '2021-03-02', 'soon'])('takes no milestone done on "%s"', (on) => {
    expect(wrong({ milestones: { 7: { done: true, on } } })).toEqual(['milestones.7: milestone_date'])
  })

  it('takes a milestone done today, and does not look at the date of one that is not done', () => {
    expect(wrong({ milestones: { 7: { done: true, on: today } } })).toEqual([])
    expect(wrong({ milestones: { 7: { done: false, on: 'soon' } } })).toEqual([])
  })

  it('is not longer than the database takes', () => {
    expect(wrong({ narrative: { az: 'a'.repeat(20_000), en: '' } })).toEqual(['narrative.az: too_long'])
  })

  it('leaves out what is blank when it is submitted', () => {
    const report = aReport({
      evidence: [
        { title: ' Qərar ', url: ' https://example.org ', datedOn: '' },
        { title: '', url: '', datedOn: '' },
      ],
      milestones: { 7: { done: true, on: today } },
    })
    expect(toUpdateDraft(report, { commitmentId: 12, roundId: 5, draftVersion: 2 })).toEqual({
      commitmentId: 12,
      roundId: 5,
      draftVersion: 2,
      correctsId: null,
      resubmitsId: null,
      clientKey: 'key',
      organizationId: 3,
      completion: 'substantial',
      narrative: { az: 'Portal açıldı.' },
      challenges: {},
      evidence: [{ title: 'Qərar', url: 'https://example.org', datedOn: null }],
      milestonesDone: [{ milestoneId: 7, completedOn: today }],
    })
  })
})

describe('the address of evidence', () => {
  it.each(['https://example.org', 'http://example.org/a?b=ə'])('may be %s', (url) => {
    expect(isWebAddress(url)).toBe(true)
  })

  it.each([
    'ftp://example.org',
    'example.org',
    'https://',
    'https://a b',
    'HTTPS://example.org',
    'https://[',
    '',
  ])('may not be "%s"', (url) => {
    expect(isWebAddress(url)).toBe(false)
  })
})

describe('a draft', () => {
  const text = fc.record({ az: fc.string(), en: fc.string() })
  const report = fc.record<ReportForm>({
    organization: fc.constant('3'),
    completion: fc.constantFrom('', ...completions),
    narrative: text,
    challenges: text,
    milestones: fc.record({ 7: fc.record({ done: fc.boolean(), on: fc.string() }) }),
    evidence: fc.array(fc.record({ title: fc.string(), url: fc.string(), datedOn: fc.string() })),
    correctsId: fc.option(fc.nat()),
    resubmitsId: fc.option(fc.nat()),
    clientKey: fc.uuid(),
  })

  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(report, (typed) => {
        expect(recallReport(JSON.parse(JSON.stringify(typed)), empty())).toEqual(typed)
      }),
    )
  })

  it('is a form whatever was kept, and what passes the check can be submitted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), report), (kept) => {
        const recalled = recallReport(kept, empty())
        if (recalled === null || checkReport(recalled, today).length > 0) return
        const draft = toUpdateDraft(recalled, { commitmentId: 1, roundId: null, draftVersion: 2 })
        expect(Object.values(draft.narrative).some((words) => words?.trim())).toBe(true)
        expect(draft.evidence.every(({ url }) => isWebAddress(url ?? ''))).toBe(true)
      }),
    )
  })

  it('is filled in from an update, and says the same', () => {
    const proof = {
      id: 1,
      title: 'Qərar',
      datedOn: null,
      state: unchecked,
      kind: 'link',
      url: 'https://x.org',
    } as const
    const update = {
      completion: 'substantial' as const,
      narrative: { az: 'Portal açıldı.' },
      challenges: {},
      evidence: [proof],
      milestonesDone: [{ milestoneId: 7, completedOn: today }],
    }
    const again = reportFrom(update, empty(), { correctsId: null, resubmitsId: 5 })
    expect(again.milestones).toEqual({ 7: { done: true, on: today } })
    expect([again.resubmitsId, saysTheSame(again, update)]).toEqual([5, true])
    expect(isUntouched({ ...again, clientKey: 'another' }, again)).toBe(true)
    expect(saysTheSame({ ...again, narrative: { az: 'Portal bağlandı.', en: '' } }, update)).toBe(false)
    expect(saysTheSame({ ...again, evidence: [] }, update)).toBe(false)
  })

  it('shows where two versions differ', () => {
    const [a, b] = [
      aReport(),
      aReport({ completion: 'complete', milestones: { 7: { done: true, on: today } } }),
    ]
    expect(draftDifferences(a, b)).toEqual([
      { kind: 'completion', values: ['substantial', 'complete'] },
      { kind: 'milestone', id: 7, values: [null, today] },
    ])
    expect(draftDifferences(a, a)).toEqual([])
  })

  it('forgets milestones that were reported done meanwhile', () => {
    const kept = { ...empty(), milestones: { 7: { done: true, on: today }, 8: { done: true, on: today } } }
    expect(recallReport(kept, empty())?.milestones).toEqual({ 7: { done: true, on: today } })
  })
})
