import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyImport } from '@/data/imports'
import type { Voice } from '@/domain/commitment'
import { completions, type Completion } from '@/domain/status'
import { comparableWords, disagreementOf, judgedCompletions } from '@/domain/voices'
import { everybody, openCast, type Attempt, type Cast } from '../support/cast.ts'
import { fixture, restOf, stageBytes } from '../support/importing.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const words = { en: 'We looked.' }
const judgement = (also = {}) => ({
  commitment_id: 900001,
  voice: 'reviewer',
  year: 2026,
  ratings: { completion: 'limited' },
  narrative: words,
  ...also,
})
const society = (also = {}) => judgement({ voice: 'civil_society', organization_id: 900003, ...also })
const but = (...some: string[]) => everybody.filter((who) => !some.includes(who))

describe('nobody speaks with another’s voice', () => {
  it.each<Attempt>([
    [but('reviewer'), 'POST', 'rpc/assess', judgement(), '42501'],
    [but('secretariat'), 'POST', 'rpc/assess', judgement({ voice: 'secretariat' }), '42501'],
    [but('member'), 'POST', 'rpc/assess', society(), '42501'],
    // an agency is no civil society, whoever speaks for it
    [['coordinator', 'member'], 'POST', 'rpc/assess', society({ organization_id: 900001 }), '42501'],
    [everybody, 'POST', 'rpc/assess', society({ organization_id: 999999 }), '42501'],
    [everybody, 'POST', 'rpc/assess', society({ organization_id: null }), '42501'],
    // what is not public is not judged, and nobody learns that it is there
    ['reviewer', 'POST', 'rpc/assess', judgement({ commitment_id: 900002 }), '42501'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ commitment_id: 999999 }), '42501'],
    [everybody, 'POST', 'assessments', { ...judgement(), scheme: 'ogp' }, '42501'],
    ['reviewer', 'GET', 'assessments?select=author_id', undefined, '42501'],
  ])('%s %s %s %j', (...attempt) => cast.expectRefused(attempt))
})

describe('a judgement', () => {
  it.each<Attempt>([
    ['reviewer', 'POST', 'rpc/assess', judgement({ ratings: {} }), 'P0001'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ ratings: { completion: 'splendid' } }), 'P0001'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ ratings: { completion: 4 } }), 'P0001'],
    [
      'reviewer',
      'POST',
      'rpc/assess',
      judgement({ ratings: { completion: 'limited', score: '4' } }),
      'P0001',
    ],
    [
      'reviewer',
      'POST',
      'rpc/assess',
      judgement({ ratings: { completion: 'limited', lens: 'maybe' } }),
      'P0001',
    ],
    ['member', 'POST', 'rpc/assess', society({ ratings: { completion: 'limited', lens: 'yes' } }), 'P0001'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ year: 1999 }), '23514'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ narrative: 'text' }), '22P02'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ narrative: { en: 'x'.repeat(20_001) } }), '23514'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ scheme: 'irm-2012-2013' }), 'PGRST202'],
    ['reviewer', 'POST', 'rpc/assess', judgement({ created_at: '2020-01-01' }), 'PGRST202'],
  ])('off the scale or in the name of another time is refused: %s %s %s %j', (...attempt) =>
    cast.expectRefused(attempt),
  )

  it('is a later row each time, in one’s own voice, and shown at once', async () => {
    const say = (who: 'reviewer' | 'member' | 'secretariat', body: object) =>
      cast.ask(who, 'POST', 'rpc/assess', body)
    expect((await say('reviewer', judgement())).status).toBe(200)
    expect((await say('reviewer', judgement({ ratings: { completion: 'complete' } }))).status).toBe(200)
    expect((await say('member', society({ ratings: { completion: 'no_evidence' } }))).status).toBe(200)
    // the office speaks, not an organization
    const office = judgement({ voice: 'secretariat', organization_id: 900003 })
    expect((await say('secretariat', office)).status).toBe(200)

    const all = await cast.ask('anon', 'GET', 'assessments?select=voice,organization_id,ratings&order=id')
    expect(all.body).toEqual([
      { voice: 'reviewer', organization_id: null, ratings: { completion: 'limited' } },
      { voice: 'reviewer', organization_id: null, ratings: { completion: 'complete' } },
      { voice: 'civil_society', organization_id: 900003, ratings: { completion: 'no_evidence' } },
      { voice: 'secretariat', organization_id: null, ratings: { completion: 'limited' } },
    ])
    const path = 'commitment_overview?select=disagreement,voices&id=eq.900001'
    const [shown] = (await cast.ask('anon', 'GET', path)).body as [{ disagreement: number; voices: Voice[] }]
    expect(shown.disagreement).toBe(4)
    expect(shown.voices.map(({ voice, completion }) => [voice, completion])).toEqual([
      ['civil_society', 'no_evidence'],
      ['reviewer', 'complete'],
      ['secretariat', 'limited'],
    ])
    const plan = await cast.ask('anon', 'GET', 'plan_overview?select=comparable,disagreeing&slug=eq.open')
    expect(plan.body).toEqual([{ comparable: 1, disagreeing: 1 }])
  })

  it.each<Attempt>([
    [everybody, 'PATCH', 'assessments?id=gt.0', { ratings: { completion: 'complete' } }, '42501'],
    [everybody, 'DELETE', 'assessments?id=gt.0', undefined, '42501'],
    ['service', 'PATCH', 'assessments?id=gt.0', { ratings: { completion: 'complete' } }, 'P0001'],
    ['service', 'DELETE', 'assessments?id=gt.0', undefined, 'P0001'],
  ])('is never rewritten: %s %s %s %j', (...attempt) => cast.expectRefused(attempt))

  it('is not emptied by the owner of the database either', async () => {
    await expect(cast.stack.sql`truncate public.assessments`).rejects.toMatchObject({ code: 'P0001' })
  })
})

describe('a rating carried over from a file', () => {
  it('becomes a later row when it changed there, and none when it did not', async () => {
    const rest = await restOf(cast.stack, 'secretariat@example.org')
    const older = new TextDecoder().decode(fixture('ogp-older.csv'))
    const load = async (text: string) => {
      const { id } = await stageBytes(rest, new TextEncoder().encode(text), { slug: 'carried' })
      await applyImport(rest, id)
      return cast.stack.sql<{ completion: string; scheme: string }[]>`
        select ratings ->> 'completion' as completion, scheme from public.assessments
        join public.commitments on commitments.id = commitment_id join public.plans on plans.id = plan_id
        where plans.slug = 'carried' and commitments.code = '1.1' order by assessments.id`
    }
    expect(await load(older)).toHaveLength(1)
    expect(await load(older)).toHaveLength(1)
    const changed = await load(older.replace('b. Limited', 'd. Complete'))
    expect(changed.map(({ completion }) => completion)).toEqual(['limited', 'complete'])

    const path = 'commitment_overview?select=disagreement,reviewer_ratings&plan_slug=eq.carried&code=eq.1.1'
    const shown = await cast.ask('anon', 'GET', path)
    // a word of an older scheme is compared with none
    expect(shown.body).toMatchObject([{ disagreement: null, reviewer_ratings: { completion: 'complete' } }])
  })
})

describe('the disagreement in lists', () => {
  interface Said {
    voice: Voice['voice']
    organization: number | null
    scheme: string
    year: number
    completion: string
  }
  const said: fc.Arbitrary<Said> = fc
    .record({
      voice: fc.constantFrom('civil_society' as const, 'reviewer' as const, 'secretariat' as const),
      organization: fc.constantFrom(900003, 900004),
      scheme: fc.constantFrom('ogp', 'ogp', 'irm-2014-2019'),
      year: fc.integer({ min: 2024, max: 2026 }),
      completion: fc.constantFrom(...judgedCompletions),
    })
    .map((one) => ({ ...one, organization: one.voice === 'civil_society' ? one.organization : null }))
  const story = fc.record({
    reported: fc.array(fc.constantFrom(...completions), { maxLength: 2 }),
    said: fc.array(said, { maxLength: 6 }),
  })

  /** The newest word of each voice: of the latest year, and of that the last to come. */
  function newest(all: readonly Said[]): Voice[] {
    const voices = new Map<string, Said>()
    for (const one of all) {
      const key = `${one.voice} ${String(one.organization)}`
      const known = voices.get(key)
      if (!known || one.year >= known.year) voices.set(key, one)
    }
    return [...voices.values()].map((one) => ({ ...one, organization: null, assessedOn: '2026-01-01' }))
  }

  it('equals what the page computes of the same words', async () => {
    const { sql } = cast.stack
    const stories = fc.sample(story, { numRuns: 120, seed: 20260501 })
    const id = (index: number) => 910000 + index
    const rows = stories
      .flatMap(({ said: all }, index) =>
        all.map((one) => ({
          commitment_id: id(index),
          voice: one.voice,
          organization_id: one.organization,
          scheme: one.scheme,
          year: one.year,
          ratings: { completion: one.completion },
        })),
      )
      .map((row, place) => ({ ...row, place }))
    const updates = stories.flatMap(({ reported }, index) =>
      reported.map((completion, place) => ({ commitment_id: id(index), completion, place })),
    )
    await sql.begin(async (tx) => {
      await tx`insert into public.organizations (id, slug, name, kind) overriding system value
        values (900004, 'second', '{"en": "Second"}', 'civil_society')`
      await tx`insert into public.commitments (id, plan_id, theme_id, code, title) overriding system value
        select ${id(0)}::int + n, 900001, 900001, '9.' || n, '{"en": "Judged"}' from generate_series(0, ${stories.length - 1}::int) as n`
      await tx`insert into public.assessments (commitment_id, voice, organization_id, scheme, year, ratings)
        select commitment_id, voice, organization_id, scheme, year, ratings
        from jsonb_to_recordset(${tx.json(rows)}) as one
          (commitment_id bigint, voice public.assessment_voice, organization_id bigint, scheme text, year int, ratings jsonb, place int)
        order by place`
      await tx`with told as (
          insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges, state, submitted_at, published_at)
          select commitment_id, 900001, completion, '{"en": "Said"}', '{"en": "Hard"}', 'published', moment, moment
          from jsonb_to_recordset(${tx.json(updates)}) as one (commitment_id bigint, completion public.completion, place int),
            lateral (select now() - interval '1 hour' + place * interval '1 minute' as moment) as at
          returning id
        ) insert into public.evidence (update_id, title, url) select id, 'Proof', 'https://example.org/' from told`
    })

    const path = `commitment_overview?select=id,completion,disagreement&id=gte.${id(0)}&order=id`
    const shown = (await cast.ask('anon', 'GET', path)).body as {
      id: number
      completion: Completion | null
      disagreement: number | null
    }[]
    const expected = stories.map(({ reported, said: all }, index) => {
      const completion = reported.at(-1) ?? null
      const disagreement = disagreementOf(comparableWords({ completion, voices: newest(all) }))
      return { id: id(index), completion, disagreement }
    })
    expect(shown).toEqual(expected)
    expect(new Set(expected.map(({ disagreement }) => disagreement)).size).toBeGreaterThan(4)

    const plan = await cast.ask('anon', 'GET', 'plan_overview?select=comparable,disagreeing&slug=eq.open')
    const judged = expected.filter(({ disagreement }) => disagreement !== null)
    // and the one that was judged above
    expect(plan.body).toEqual([
      {
        comparable: judged.length + 1,
        disagreeing: judged.filter(({ disagreement }) => disagreement).length + 1,
      },
    ])
  })
})

describe('a voice that was given up', () => {
  it('is silent from then on', async () => {
    await cast.stack.sql`update public.memberships set ended_at = now() where organization_id = 900003`
    await cast.stack.sql`update public.staff set ended_at = now() where role in ('reviewer', 'secretariat')`
    await cast.expectRefused(['member', 'POST', 'rpc/assess', society(), '42501'])
    await cast.expectRefused(['reviewer', 'POST', 'rpc/assess', judgement(), '42501'])
    await cast.expectRefused([
      'secretariat',
      'POST',
      'rpc/assess',
      judgement({ voice: 'secretariat' }),
      '42501',
    ])
  })
})
