import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'
import { ledgerOf, told, verify } from '../support/ledger.ts'

let cast: Cast
let ledger: ReturnType<typeof ledgerOf>
beforeAll(async () => {
  cast = await openCast()
  ledger = ledgerOf(cast)
})
afterAll(() => cast.close())

describe('the dialogue enters the ledger, under the office that acted', () => {
  it.each<[act: string, who: Who, method: string, path: string, body: unknown, entries: string[]]>([
    [
      'an answer of an agency',
      'coordinator',
      'POST',
      'responses',
      { comment_id: 900002, organization_id: 900001, disposition: 'answered', body: 'Our answer' },
      ['agency added responses'],
    ],
    [
      'an answer of the secretariat',
      'secretariat',
      'POST',
      'responses',
      { comment_id: 900002, disposition: 'answered', body: 'Its answer' },
      ['secretariat added responses'],
    ],
    [
      'a published rule',
      'secretariat',
      'POST',
      'platform_rules',
      { code: '1', title: { en: 'Respect' }, text: { en: 'No insults' } },
      ['secretariat added platform_rules'],
    ],
    [
      'a meeting with who takes part and what is discussed',
      'secretariat',
      'POST',
      'rpc/save_meeting',
      {
        slug: 'first',
        meeting: { title: { en: 'First' }, starts_at: '2024-05-01T10:00:00Z', link: 'https://example.org/' },
        participants: [{ side: 'government', organization_id: 900001, people: 2, position: 1 }],
        agenda: [{ title: { en: 'Start' }, position: 1, commitment_id: 900001 }],
      },
      [
        'secretariat added meetings',
        'secretariat added meeting_participants',
        'secretariat added agenda_items',
      ],
    ],
    [
      'its minutes',
      'secretariat',
      'POST',
      'rpc/save_minutes',
      { slug: 'first', minutes: { en: 'Said' }, path: null, sha256: null, base_version: 1 },
      ['secretariat changed meetings'],
    ],
    [
      'a decision with who must act on what',
      'secretariat',
      'POST',
      'rpc/save_decision',
      {
        meeting: 'first',
        decision: { text: { en: 'Do it' }, due_on: '2030-01-01' },
        organizations: [900001],
        commitments: [900001],
      },
      [
        'secretariat added decisions',
        'secretariat added decision_organizations',
        'secretariat added decision_commitments',
      ],
    ],
    [
      'a topic of a society',
      'member',
      'POST',
      'topics',
      { organization_id: 900003, title: 'A topic', body: 'Topical words' },
      ['society added topics'],
    ],
    [
      'a declined topic',
      'secretariat',
      'PATCH',
      'topics?title=eq.A topic',
      { declined_reason: { en: 'Not here' } },
      ['secretariat changed topics'],
    ],
    [
      'a hidden comment',
      'secretariat',
      'POST',
      'rpc/moderate',
      { comment_id: 900002, action: 'hidden', rule_id: 1 },
      ['secretariat changed comments', 'secretariat added moderation_log'],
    ],
  ])('%s', async (_act, who, method, path, body, expected) => {
    const entries = await ledger.entriesOf(() => ledger.done(who, method, path, body))
    expect(told(entries).sort()).toEqual([...expected].sort())
  })
})

describe('a role', () => {
  it('is given and ended in the ledger as an office, not as a person', async () => {
    const [citizen] = await cast.stack.sql<
      { id: string }[]
    >`select id from auth.users where email = 'citizen@example.org'`
    const entries = await ledger.entriesOf(async () => {
      const role = { person: citizen?.id, role: 'member', organization_slug: 'society' }
      await ledger.done('administrator', 'POST', 'rpc/give_role', role)
      await ledger.done('administrator', 'PATCH', `memberships?profile_id=eq.${citizen?.id ?? ''}`, {
        ended_at: 'now',
      })
    })
    expect(told(entries)).toEqual(['administrator added memberships', 'administrator changed memberships'])
    expect(JSON.stringify(entries)).not.toContain(citizen?.id)
  })
})

describe('a held comment', () => {
  const comments = async (act: () => Promise<unknown>) =>
    told(await ledger.entriesOf(act)).filter((entry) => entry.endsWith('comments'))
  const idOf = async (body: string) =>
    (await cast.stack.sql<{ id: string }[]>`select id from public.comments where body = ${body}`)[0]?.id

  it('enters when it is released; once it stood there, being held again is a change', async () => {
    await cast.stack.sql`insert into public.held_words (word) values ('kazino')`
    const said = { commitment_id: 900001, body: 'Near the kazino' }
    expect(await comments(() => ledger.done('elsewhere', 'POST', 'comments', said))).toEqual([])
    const id = await idOf(said.body)
    const release = { comment_id: id, action: 'released' }
    expect(await comments(() => ledger.done('secretariat', 'POST', 'rpc/moderate', release))).toEqual([
      'participant added comments',
    ])
    const edit = { body: 'Nearer the kazino' }
    expect(
      await comments(() => ledger.done('elsewhere', 'PATCH', `comments?id=eq.${id ?? ''}`, edit)),
    ).toEqual(['participant changed comments'])
    expect(await comments(() => ledger.done('secretariat', 'POST', 'rpc/moderate', release))).toEqual([
      'secretariat changed comments',
    ])
  })

  it('never enters when its author takes it back before', async () => {
    const said = { commitment_id: 900001, body: 'Far from the kazino' }
    expect(
      await comments(async () => {
        await ledger.done('elsewhere', 'POST', 'comments', said)
        await ledger.done('elsewhere', 'POST', 'rpc/delete_comment', { comment_id: await idOf(said.body) })
      }),
    ).toEqual([])
  })
})

it('holds, and none of their words stand in it', async () => {
  const lines = await ledger.download()
  expect((await verify(lines)).fault).toBeNull()
  for (const word of ['Ours', 'Topical words', 'kazino', 'author_id', 'profile_id'])
    expect(lines.join('\n').includes(word), word).toBe(false)
})
