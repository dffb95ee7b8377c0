import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everybody, openCast, type Attempt, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())
beforeEach(async () => {
  await cast.stack.sql`delete from public.update_drafts`
})

const about = { commitment_id: 900001, organization_id: 900001 }
const draft = (text: string, base_version = 0) => ({
  ...about,
  base_version,
  content: { narrative: { en: text } },
})
const save = (who: Who, text: string, base?: number) =>
  cast.ask(who, 'POST', 'rpc/save_draft', draft(text, base))
const kept = async () => {
  const rows = await cast.ask('secretariat', 'GET', 'update_drafts?select=content,version,saved_by_name')
  return rows.body as { content: { narrative: { en: string } }; version: number; saved_by_name: string }[]
}
const others = everybody.filter((who) => who !== 'coordinator' && who !== 'secretariat')

describe('a draft', () => {
  it.each<Attempt>([
    [others, 'POST', 'rpc/save_draft', draft('Not theirs'), '42501'],
    [others, 'POST', 'rpc/discard_draft', about, '42501'],
    [everybody, 'POST', 'update_drafts', { ...about, content: {}, saved_by_name: 'x' }, '42501'],
    [everybody, 'PATCH', 'update_drafts?id=gt.0', { version: 9 }, '42501'],
    [everybody, 'DELETE', 'update_drafts?id=gt.0', undefined, '42501'],
    ['coordinator', 'POST', 'rpc/save_draft', { ...draft('x'), content: ['no form'] }, '23514'],
    ['coordinator', 'POST', 'rpc/save_draft', draft('x'.repeat(200_001)), '23514'],
    ['coordinator', 'POST', 'rpc/save_draft', draft('x', 7), 'P0001'],
  ])('is not for %s to %s %s', (...attempt) => cast.expectRefused(attempt))

  it('is seen by its agency and the secretariat, and by nobody else', async () => {
    expect((await save('coordinator', 'Ours')).status).toBe(200)
    for (const who of [...others, 'coordinator', 'secretariat'] as const) {
      const { body } = await cast.ask(who, 'GET', 'update_drafts?select=version')
      const isOurs = who === 'coordinator' || who === 'secretariat'
      expect([who, Array.isArray(body) ? body.length : 0]).toEqual([who, isOurs ? 1 : 0])
    }
  })

  it('tells two people that they write at once, and loses neither', async () => {
    expect((await save('coordinator', 'First')).body).toMatchObject({ version: 1 })
    expect(await save('secretariat', 'Second, knowing of none')).toMatchObject({ hint: 'draft_conflict' })
    expect(await kept()).toMatchObject([{ version: 1, content: { narrative: { en: 'First' } } }])
    expect((await save('secretariat', 'Second, knowing the first', 1)).body).toMatchObject({ version: 2 })
    expect(await save('coordinator', 'First, going on', 1)).toMatchObject({ hint: 'draft_conflict' })
    expect(await kept()).toMatchObject([{ version: 2, saved_by_name: 'Secretariat' }])
  })

  it('takes one of many that are saved in the same moment', async () => {
    await save('coordinator', 'First')
    const people: Who[] = ['coordinator', 'secretariat']
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => save(people[n % 2] ?? 'coordinator', `Version ${n}`, 1)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ hint }) => hint === 'draft_conflict')).toHaveLength(11)
    expect(await kept()).toMatchObject([{ version: 2 }])
  })

  it('ends when its report is submitted, and a late version of it is refused', async () => {
    await save('coordinator', 'Ready')
    const report = { ...about, completion: 'substantial', narrative: { en: 'Ready' } }
    const key = '6b0f2f0e-0000-4000-8000-000000000001'
    const sent = { ...report, client_key: key }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => cast.ask('coordinator', 'POST', 'rpc/submit_update', sent)),
    )
    // those that came while the first was under way are told so; asked again, they get its id
    const again = await cast.ask('coordinator', 'POST', 'rpc/submit_update', sent)
    const ids = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body))
    expect(ids).toEqual(new Set([again.body]))
    expect(await kept()).toEqual([])
    expect(await save('coordinator', 'Ready, and more', 1)).toMatchObject({ hint: 'draft_conflict' })
    const waiting = await cast.ask('coordinator', 'GET', 'progress_updates?select=id&state=eq.submitted')
    expect(waiting.body).toHaveLength(1)
    expect((await cast.ask('secretariat', 'POST', 'rpc/submit_update', sent)).code).toBe('23505')
  })
})
