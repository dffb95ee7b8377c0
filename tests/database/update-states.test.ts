import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCast, type Cast, type Who } from '../support/cast.ts'
import { UpdateModel, type Command, type Submission } from '../support/update-model.ts'

const people: Who[] = [
  'coordinator',
  'coordinator',
  'coordinator',
  'elsewhere',
  'elsewhere',
  'secretariat',
  'secretariat',
  'secretariat',
  'coordinator',
  'elsewhere',
  'secretariat',
  'anon',
  'citizen',
  'member',
  'reviewer',
  'administrator',
  'service',
]
const steps = 90

/** Numbers that look random and are the same for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  return { pick, chance: (probability: number) => roll() < probability }
}
type Dice = ReturnType<typeof dice>

const keyOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

const pairs = [
  [900001, 900001],
  [900003, 900002],
  [900003, 900001],
  [900002, 900001],
] as const

function randomSubmission({ pick, chance }: Dice, model: UpdateModel, who: Who, name: string): Submission {
  const pair = chance(0.8) ? pairs[who === 'elsewhere' ? 1 : 0] : pick(pairs)
  // mostly one that may be named, so that walks get somewhere
  const named = (state: string) => {
    const fitting = [...model.updates].filter(
      ([, other]) => other.state === state && other.commitment === pair[0],
    )
    return fitting.length > 0 && chance(0.7) ? pick(fitting)[0] : pick([...model.updates.keys()])
  }
  return {
    commitment_id: pair[0],
    organization_id: pair[1],
    completion: pick(['not_started', 'limited', 'substantial', 'substantial', 'complete']),
    narrative: { en: name },
    challenges: chance(0.85) ? { az: 'Çətinlik' } : {},
    evidence: chance(0.7) ? [{ title: 'Proof', url: 'https://example.org/proof' }] : [],
    round_id: chance(0.25) ? pick([...model.rounds.keys()]) : null,
    corrects_id: chance(0.2) ? named('published') : null,
    resubmits_id: chance(0.2) ? named('returned') : null,
    client_key: chance(0.15) && model.keys.size > 0 ? pick([...model.keys.keys()]) : keyOf(name),
  }
}

function randomCommand(random: Dice, model: UpdateModel, name: string): Command {
  const who = random.pick(people)
  const waiting = [...model.updates].flatMap(([id, { state }]) => (state === 'submitted' ? [id] : []))
  const id = random.pick(
    random.chance(0.7) && waiting.length > 0 ? waiting : [...model.updates.keys(), 900001, 1],
  )
  if (random.chance(0.5)) return { do: 'submit', who, update: randomSubmission(random, model, who, name) }
  if (random.chance(0.03)) return { do: 'close', who, round: random.pick([...model.rounds.keys()]) }
  if (random.chance(0.5)) return { do: 'publish', who, id }
  return { do: 'return', who, id, reason: random.chance(0.8) ? { en: name } : {} }
}

function send(cast: Cast, command: Command) {
  const ask = (call: string, body: object) => cast.ask(command.who, 'POST', `rpc/${call}`, body)
  if (command.do === 'submit') return ask('submit_update', command.update)
  if (command.do === 'close') return ask('close_round', { round_id: command.round })
  if (command.do === 'publish') return ask('publish_update', { update_id: command.id })
  return ask('return_update', { update_id: command.id, reason: command.reason })
}

/** State and content of every update; the content is all but what a review may set. */
async function rowsOf(cast: Cast) {
  const rows = await cast.stack.sql<{ id: number; state: string; content: string; links: number }[]>`
    select id::int, state::text, (select count(*)::int from public.evidence where update_id = updates.id) as links,
      md5(concat(to_jsonb(updates) - '{state,published_at,reviewed_at,returned_reason}'::text[],
        (select jsonb_agg(to_jsonb(evidence) order by id) from public.evidence where update_id = updates.id),
        (select jsonb_agg(to_jsonb(done) order by milestone_id) from public.milestone_completions as done where update_id = updates.id))) as content
    from public.progress_updates as updates order by id`
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

async function openScene() {
  const cast = await openCast()
  const model = new UpdateModel()
  model.updates.set(900001, {
    commitment: 900001,
    organization: 900001,
    state: 'published',
    author: 'coordinator',
    completion: 'substantial',
    corrects: null,
    resubmits: null,
    round: null,
  })
  // the scene's update of a draft plan is nobody's business here
  const rounds = await cast.stack.sql<{ id: number; open: boolean; plan: number }[]>`
    insert into public.reporting_rounds (plan_id, number, name, starts_on, ends_on, due_on, opened_at, closed_at) values
      (900001, 1, '{"en": "Past"}', '2023-01-01', '2023-06-30', '2023-07-31', now() - interval '9 days', now() - interval '8 days'),
      (900001, 2, '{"en": "Open"}', '2024-01-01', '2024-06-30', '2024-07-31', now(), null),
      (900002, 1, '{"en": "Other"}', '2024-01-01', '2024-06-30', '2024-07-31', now(), null)
    returning id::int, closed_at is null as open, plan_id::int as plan`
  for (const { id, open, plan } of rounds)
    model.rounds.set(id, { open, commitments: plan === 900001 ? [900001, 900003] : [900002] })
  return { cast, model }
}

describe('an update moves from submitted to published or returned, once, and is never rewritten', () => {
  it.concurrent.each([1, 2, 3, 4, 5, 6, 7, 8])('on walk %i', async (seed) => {
    const { cast, model } = await openScene()
    const random = dice(seed)
    const contents = new Map<number, string>()
    let allowed = 0
    for (let step = 0; step < steps; step++) {
      const command = randomCommand(random, model, `Walk ${seed}, step ${step}`)
      const expected = model.refusal(command)
      const answer = await send(cast, command)
      const said = answer.status < 300 ? undefined : { code: answer.code, hint: answer.hint ?? undefined }
      expect([step, command, said]).toEqual([
        step,
        command,
        expected && { code: expected.code, hint: expected.hint },
      ])
      if (!expected) {
        allowed++
        if (command.do === 'submit') {
          const before = model.sentBefore(command.who, command.update.client_key)
          if (before !== undefined) expect(answer.body).toBe(before)
        }
        model.apply(command, Number(answer.body))
      }
      const rows = await rowsOf(cast)
      rows.delete(900002)
      expect([...rows].map(([id, { state }]) => [id, state])).toEqual(
        [...model.updates].map(([id, { state }]) => [id, state]).sort(([a], [b]) => Number(a) - Number(b)),
      )
      for (const [id, { content }] of rows) {
        expect([id, contents.get(id) ?? content]).toEqual([id, content])
        contents.set(id, content)
      }
    }
    expect(allowed).toBeGreaterThan(10)

    for (const who of [...new Set(people)].filter((person) => person !== 'service')) {
      const seen = await cast.ask(
        who,
        'GET',
        'progress_updates?select=id&commitment_id=neq.900002&order=id&limit=1000',
      )
      expect([who, (seen.body as { id: number }[]).map(({ id }) => id)]).toEqual([who, model.visibleTo(who)])
    }
    const told = await cast.stack.sql`
      select subject_id::int as id from public.ledger where subject = 'progress_updates' and subject_id <> 900001 order by seq`
    expect(told.map(({ id }) => id as number)).toEqual(model.published)
    await cast.close()
  })
})
