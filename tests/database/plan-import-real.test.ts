import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyImport } from '@/data/imports'
import { isRefusal } from '@/domain/import/problems'
import { realInput, restOf, stageBytes, type Rest } from '../support/importing.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
let rest: Rest

beforeAll(async () => {
  stack = await openTestStack({ seed: 'reference' })
  rest = await restOf(stack, 'secret')
})
afterAll(() => stack.close())

const azerbaijan = realInput('azerbaijan-2012-2015-irm.csv')
const unitedStates = realInput('us-nap5-commitments.csv')

describe.skipIf(azerbaijan === null)(
  'the 2012–2015 plan of Azerbaijan as its reviewers coded it (needs ../shared/data)',
  () => {
    it('becomes one plan of 9 themes and 37 commitments, led by the 14 bodies they name', async () => {
      const bytes = azerbaijan ?? new Uint8Array()
      const { id, read, counts } = await stageBytes(rest, bytes, { slug: 'nap1' })
      expect(read.format).toBe('ogp')
      expect(counts).toEqual({ create: 37, change: 0, same: 0, refused: 0 })
      expect(read.institutions.filter(({ how }) => how === 'new')).toEqual([])
      await applyImport(rest, id)

      const [plan] = await stack.sql`
      select starts_on::text, ends_on::text,
        (select count(*)::int from public.themes where plan_id = plans.id) as themes,
        (select count(*)::int from public.commitments where plan_id = plans.id) as commitments
      from public.plans where slug = 'nap1'`
      expect(plan).toEqual({ starts_on: '2012-01-01', ends_on: '2015-12-31', themes: 9, commitments: 37 })
      const leads = await stack.sql`
      select organizations.slug, count(*)::int as commitments
      from public.commitment_organizations join public.organizations on organizations.id = organization_id
      where role = 'lead' group by 1 order by 1`
      expect(Object.fromEntries(leads.map((row) => [row['slug'], row['commitments']]))).toEqual({
        asan: 4,
        'cabinet-of-ministers': 11,
        'central-and-local-executive-authorities': 14,
        'central-executive-authorities': 3,
        'chamber-of-accounts': 6,
        'commission-on-combating-corruption': 5,
        'council-of-state-support-to-ngos': 1,
        'ministry-of-communications-and-information-technologies': 3,
        'ministry-of-finance': 7,
        'ministry-of-justice': 2,
        'ministry-of-taxes': 7,
        ombudsman: 1,
        'special-state-protection-service': 2,
        'state-oil-fund': 3,
      })
      const ratings = await stack.sql`
      select ratings ->> 'completion' as label, count(*)::int as n from public.assessments group by 1`
      expect(Object.fromEntries(ratings.map((row) => [row['label'], row['n']]))).toEqual({
        limited: 22,
        substantial: 6,
        complete: 6,
        unclear: 2,
        not_started: 1,
      })
      // a reviewer's rating is not the agency's word
      expect(
        await stack.sql`select from public.commitment_overview where completion is not null`,
      ).toHaveLength(0)
      expect(await stack.sql`select distinct scheme, year from public.assessments`).toEqual([
        { scheme: 'irm-2012-2013', year: 2014 },
      ])

      const problems = new Map(
        read.rows.map((row) => [row.commitment?.code, row.problems.map(({ code }) => code)]),
      )
      expect(problems.get('5.3')).toContain('date-order')
      expect(problems.get('1.1')).toEqual(expect.arrayContaining(['date-imprecise', 'date-imprecise']))
      expect(problems.get('2.1')).toContain('date-unknown')
      expect(problems.get('1.3')).toContain('rating-unclear')
      expect(problems.get('6.1')).toContain('institution-split')
      expect(problems.get('9.4')).toContain('institution-split')
      expect(problems.get('2.6')).toContain('institution-spelling')
      expect(problems.get('5.1')).toContain('institution-spelling')
      expect(read.notes.map(({ code }) => code)).toEqual([
        'columns-ignored',
        'unknown-words',
        'theme-from-code',
      ])
      expect(read.rows.flatMap((row) => row.problems.filter(isRefusal))).toEqual([])
    })

    it('changes nothing the second time', async () => {
      const { counts } = await stageBytes(rest, azerbaijan ?? new Uint8Array(), { slug: 'nap1' })
      expect(counts).toEqual({ create: 0, change: 0, same: 37, refused: 0 })
    })
  },
)

describe.skipIf(unitedStates === null)(
  'the fifth plan of the United States as published openly (needs ../shared/data)',
  () => {
    it('becomes 36 commitments in 5 themes, once', async () => {
      const plan = { slug: 'us-5', title: { en: 'Fifth plan' }, startsOn: '2022-01-01', endsOn: '2024-12-31' }
      const first = await stageBytes(rest, unitedStates ?? new Uint8Array(), plan)
      expect(first.counts).toEqual({ create: 36, change: 0, same: 0, refused: 0 })
      await applyImport(rest, first.id)
      const [found] = await stack.sql`
      select (select count(*)::int from public.themes where plan_id = plans.id) as themes,
        (select min(ogp_id) from public.commitments where plan_id = plans.id) as ogp_id
      from public.plans where slug = 'us-5'`
      expect(found).toEqual({ themes: 5, ogp_id: 'US0113' })
      expect((await stageBytes(rest, unitedStates ?? new Uint8Array(), plan)).counts.same).toBe(36)
    })
  },
)
