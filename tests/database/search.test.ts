import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Answer, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  await cast.stack.sql.unsafe(scene).simple()
})
afterAll(() => cast.close())

/* Plan 900001 was opened long ago; its commitments are as old. Commitment 900003 is of the other agency. */
const scene = `
update public.plans set opened_at = now() - interval '400 days', legal_act_on = private.today() - 400 where id = 900001;
update public.commitments set created_at = now() - interval '400 days' where plan_id = 900001;
update public.commitments set title = '{"az": "Açıq büdcə portalı", "en": "Open budget portal"}', description = '{"az": "Vətəndaşlar xərcləri görür.", "en": "Citizens see what is spent."}' where id = 900001;
update public.commitments set title = '{"az": "Məktəblərin portalı", "en": "School portal"}', description = '{"az": "Büdcə açıq elan olunur", "en": "The budget is published"}' where id = 900003;
insert into public.comments (id, commitment_id, author_id, body, created_at) overriding system value
values (900011, 900001, md5('citizen')::uuid, 'The portal is closed to my school', now() - interval '20 days');
insert into public.meetings (id, slug, title, starts_at, place, state, minutes, minutes_at, created_at) overriding system value
values (900001, 'first', '{"en": "Gathering"}', now() - interval '90 days', '{"en": "Baku"}', 'held', '{"en": "They spoke of lighthouses at length."}', now() - interval '60 days', now() - interval '120 days');
select private.rebuild_search();
`

interface Result {
  readonly kind: string
  readonly id: number
  readonly anchor: string
  readonly title: { readonly az?: string; readonly en?: string } | null
  readonly passage: { readonly text: string; readonly language: string } | null
  readonly commitment: { readonly title: { readonly en?: string } } | null
}
interface Found {
  readonly counts: Record<string, number>
  readonly results: readonly Result[]
  readonly terms: readonly string[]
  readonly guessed: readonly { readonly typed: string; readonly guesses: readonly string[] }[]
  readonly partial: boolean
}

async function search(question: string, also: object = {}): Promise<Found> {
  const answer = await cast.ask('anon', 'POST', 'rpc/search', { question, ...also })
  expect(answer.status).toBe(200)
  return answer.body as Found
}
const found = async (question: string, also?: object) =>
  (await search(question, also)).results.map(({ kind, id }) => `${kind} ${id}`)
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

describe('a question', () => {
  it('finds what has all of its words, in either language, whatever the letters, titles first', async () => {
    expect(await found('BUDCE aciq')).toEqual(['commitment 900001', 'commitment 900003'])
    expect(await found('budget portal')).toEqual(['commitment 900001', 'commitment 900003'])
    expect(await found('portal school')).toEqual(['commitment 900003', 'comment 900011'])
  })

  it('finds what has some of its words where nothing has all, more words first, and says so', async () => {
    const { partial, results } = await search('the school portal of a lighthouse')
    expect(partial).toBe(true)
    expect(results[0]).toMatchObject({ kind: 'commitment', id: 900003 })
    expect(results.map(({ anchor }) => anchor)).toContain('minutes')
    expect((await search('portal')).partial).toBe(false)
    expect((await search('zzzzzz portal', { as_of: daysAgo(500) })).results).toEqual([])
  })

  it('leaves endings out, and halves of a word', async () => {
    expect(await found('portallarının')).toHaveLength(3)
    expect(await found('schools portals')).toEqual(['commitment 900003', 'comment 900011'])
    expect(await found('büdcələri açığın')).toEqual(await found('budce aciq'))
    expect(await found('"schools portals"')).toEqual([])
    expect((await search('e-school')).partial).toBe(true)
    // of which a number is none
    expect(await found('zzzz-1')).toEqual([])
  })

  it('knows a body by its initials, and a plan by its years', async () => {
    const [body] = await cast.stack.sql<{ id: string }[]>`insert into public.organizations (slug, kind, name)
      values ('taxes', 'agency', '{"az": "Dövlət və Vergi Xidməti", "en": "State Tax Service (sample)"}') returning id`
    const id = String(body?.id)
    expect(await found('dvx')).toEqual([`organization ${id}`])
    expect(await found('STS')).toEqual([`organization ${id}`])
    await cast.stack.sql`update public.plans set title = '{"en": "Plan of 1999–2001"}' where id = 900001`
    expect(await found('1999-2001')).toEqual(['plan 900001'])
    expect(await found('1999-2001', { as_of: daysAgo(1) })).toEqual([])
    await cast.stack.sql`insert into public.plans (slug, title) values ('secret', '{"en": "Plan of 2033"}')`
    expect(await found('2033')).toEqual([])
  })

  it('takes what is quoted as it stands, and signs for nothing', async () => {
    expect(await found('"budget portal"')).toEqual(['commitment 900001'])
    expect(await found('“school portal”')).toEqual(['commitment 900003'])
    expect(await found('"portal budget"')).toEqual([])
    for (const nothing of ['', '  ', '!?', '""', "' & | ! ( ) : * <->", '%_'])
      expect((await search(nothing)).results).toEqual([])
    expect(await found("budget' & portal | !school:* ( <->")).not.toContain('comment 900011')
    expect((await search(`budget\\'); drop table`)).partial).toBe(true)
  })

  it('passes over letters that the database does not know', async () => {
    // Kawi, of 2022
    expect((await search('\u{11f04}\u{11f05}\u{11f06}')).results).toEqual([])
    expect((await search('lighthouses \u{11f04}')).counts).toEqual({ meeting: 1 })
  })

  it('forgives a slip, and says what it took the word for', async () => {
    const { guessed, results } = await search('budgte')
    expect(guessed).toEqual([{ typed: 'budgte', guesses: [expect.stringMatching(/^budget$/i)] }])
    expect(results.map(({ id }) => id)).toEqual([900001, 900003])
    // two letters that changed places
    expect((await search('portla')).guessed).toEqual([
      { typed: 'portla', guesses: [expect.stringMatching(/^portal$/i)] },
    ])
  })

  it('knows a commitment by its code', async () => {
    expect((await found('1.2'))[0]).toBe('commitment 900003')
  })

  it('quotes where the words are, in the language that was asked for', async () => {
    const [first] = (await search('citizens', { language: 'az' })).results
    expect(first?.passage).toMatchObject({ language: 'en', text: 'Citizens see what is spent.' })
    const [other] = (await search('açıq', { language: 'en', kind: 'commitment', agency: 'other' })).results
    expect(other?.passage).toMatchObject({ language: 'az', text: 'Büdcə açıq elan olunur' })
  })

  it('is narrowed by kind, plan, agency and date; the counts tell of every kind', async () => {
    const { counts, results } = await search('portal', { kind: 'comment' })
    expect(counts).toEqual({ commitment: 2, comment: 1 })
    expect(results.map(({ id }) => id)).toEqual([900011])
    expect(await found('portal', { agency: 'other' })).toEqual(['commitment 900003'])
    expect(await found('portal', { plan: 'open' })).toHaveLength(3)
    expect(await found('portal', { plan: 'nowhere' })).toEqual([])
    expect(await found('portal', { from_day: daysAgo(30), to_day: daysAgo(10) })).toEqual(['comment 900011'])
    expect(await found('portal', { page: 2 })).toEqual([])
  })
})

describe('as of a day', () => {
  it('finds what was known then', async () => {
    expect(await found('school', { as_of: daysAgo(30) })).toEqual(['commitment 900003'])
    expect(await found('school', { as_of: daysAgo(10) })).toEqual(['commitment 900003', 'comment 900011'])
    expect(await found('school', { as_of: daysAgo(500) })).toEqual([])
    expect(await found('gathering', { as_of: daysAgo(100) })).toEqual(['meeting 900001'])
    expect(await found('lighthouse', { as_of: daysAgo(70) })).toEqual([])
    const [minutes] = (await search('lighthouse', { as_of: daysAgo(50) })).results
    expect(minutes).toMatchObject({ kind: 'meeting', anchor: 'minutes' })
  })

  it('finds the words of then, and what was edited since only in the present', async () => {
    const edit = { title: { az: 'Yeni ad', en: 'Renamed harbour' } }
    const changed = await cast.ask('secretariat', 'PATCH', 'commitments?id=eq.900001', edit)
    expect(changed.status).toBe(204)
    expect(await found('harbour')).toEqual(['commitment 900001'])
    expect(await found('harbour', { as_of: daysAgo(1) })).toEqual([])
    expect(await found('budget', { as_of: daysAgo(1) })).toEqual(['commitment 900001', 'commitment 900003'])
    expect(await found('budget')).toEqual(['commitment 900003'])
    const of = async (as_of?: string) =>
      (await search('closed', as_of === undefined ? {} : { as_of })).results[0]?.commitment?.title.en
    expect(await of()).toBe('Renamed harbour')
    expect(await of(daysAgo(1))).toBe('Open budget portal')
  })
})

describe('fifty at once', () => {
  const isDone = ({ status }: Answer) => status < 300
  const many = (act: (index: number) => Promise<Answer>) =>
    Promise.all(Array.from({ length: 50 }, (_, index) => act(index)))

  it('write comments, plans, names and meetings, and nobody waits in a circle', async () => {
    const people = ['citizen', 'member', 'coordinator', 'elsewhere', 'reviewer'] as const
    const answers = await many((n) => {
      const who = people[n % 5] ?? 'citizen'
      if (n % 3 === 0)
        // one each: two rows in one statement may be reached in another order, which is nobody's fault here
        return cast.ask('secretariat', 'PATCH', `commitments?id=eq.${String(n % 2 ? 900001 : 900003)}`, {
          description: { en: `Crowded ${String(n)}` },
        })
      if (n % 3 === 1)
        return cast.ask('secretariat', 'POST', 'organization_aliases', {
          organization_id: 900001 + (n % 2),
          alias: `Crowded alias ${String(n)}`,
        })
      return cast.ask(who, 'POST', 'comments', {
        commitment_id: 900001,
        body: `Crowded and new ${String(n)}`,
      })
    })
    expect(answers.filter((answer) => !isDone(answer))).toEqual([])
    const { counts } = await search('crowded')
    expect(counts).toEqual({ commitment: 2, comment: 16, organization: 2 })
    const current = await cast.stack.sql`
      select kind, subject_id from search.documents where known_until is null group by kind, subject_id, anchor having count(*) > 1`
    expect(current).toEqual([])
    const names = await cast.stack.sql`
      select count(*)::int from search.documents, regexp_matches(body ->> 'und', 'alias', 'g') where kind = 'organization' and known_until is null`
    expect(names).toEqual([{ count: 17 }])
  })
})
