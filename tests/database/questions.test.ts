import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  // asked on a Monday; twenty working days and two holidays later it is due on Wednesday, 2 April
  await cast.stack.sql.unsafe(`
    insert into public.public_holidays (day, name) values ('2025-03-20', '{"en": "Spring"}'), ('2025-03-21', '{"en": "Spring"}');
    insert into public.platform_rules (id, code, title, text) overriding system value values (900001, '9.9', '{"en": "Rule"}', '{"en": "Rule"}');
    insert into public.comments (id, commitment_id, author_id, kind, body, created_at) overriding system value values
      (900011, 900001, md5('citizen')::uuid, 'question', 'When?', '2025-03-03T12:00:00+04'),
      (900012, 900001, md5('member')::uuid, 'recommendation', 'Do it', '2025-03-03T12:00:00+04'),
      (900013, 900003, md5('citizen')::uuid, 'question', 'Rude', '2025-03-03T12:00:00+04'),
      (900014, 900001, md5('citizen')::uuid, 'concern', 'Hm', '2025-03-03T12:00:00+04');
    insert into public.responses (comment_id, organization_id, disposition, body, reasons, created_at) values
      (900011, 900001, 'under_consideration', 'We look', '', '2025-03-10T10:00:00+04'),
      (900011, 900001, 'answered', 'In May', '', '2025-04-07T10:00:00+04'),
      (900012, null, 'not_adopted', 'No', 'No money', '2025-03-05T10:00:00+04');
  `)
})
afterAll(() => cast.close())

interface Row {
  comment_id: number
  state: string
  days_left: number | null
  working_days: number
  disposition: string | null
}

async function on(day: string): Promise<Record<number, Omit<Row, 'comment_id'>>> {
  const columns = 'comment_id,state,days_left,working_days,disposition'
  const { body } = await cast.ask('anon', 'GET', `rpc/questions_as_of?day=${day}&select=${columns}`)
  return Object.fromEntries((body as Row[]).map(({ comment_id, ...row }) => [comment_id, row]))
}

describe('a question', () => {
  it('is due in working days, without weekends and holidays', async () => {
    const due = await cast.stack
      .sql`select distinct response_due_on::text from public.comments where id between 900011 and 900013`
    expect(due).toMatchObject([{ response_due_on: '2025-04-02' }])
    expect(Object.keys(await on('2025-03-02'))).toEqual([])
    expect((await on('2025-03-03'))[900011]).toMatchObject({
      state: 'waiting',
      days_left: 20,
      working_days: 0,
    })
    // the Friday before the holidays and the Monday after them
    expect((await on('2025-03-19'))[900011]).toMatchObject({ days_left: 8 })
    expect((await on('2025-03-24'))[900011]).toMatchObject({ days_left: 7 })
  })

  it('waits on while it is considered, is overdue the day after, and late once it is answered', async () => {
    const considered = { disposition: 'under_consideration' }
    expect((await on('2025-04-02'))[900011]).toMatchObject({ ...considered, state: 'waiting', days_left: 0 })
    expect((await on('2025-04-03'))[900011]).toMatchObject({ ...considered, state: 'overdue', days_left: -1 })
    // a weekend does not count, and makes nothing less late
    expect((await on('2025-04-06'))[900011]).toMatchObject({ state: 'overdue', days_left: -2 })
    const answered = { state: 'answered_late', days_left: null, working_days: 23, disposition: 'answered' }
    expect((await on('2025-04-07'))[900011]).toEqual(answered)
    expect((await on('2026-04-07'))[900011]).toEqual(answered)
  })

  it('that is refused with reasons is answered; a concern is owed no answer', async () => {
    const then = await on('2025-03-06')
    expect(then[900012]).toEqual({
      state: 'answered',
      days_left: null,
      working_days: 2,
      disposition: 'not_adopted',
    })
    expect(then[900014]).toBeUndefined()
  })

  it('is counted for the agency that leads and for the plan, as of any day', async () => {
    const columns =
      'slug,questions_asked,questions_answered,questions_in_time,questions_waiting,questions_overdue,median_response_days'
    const of = async (kind: string, slug: string, day: string) => {
      const { body } = await cast.ask(
        'anon',
        'GET',
        `rpc/${kind}_as_of?day=${day}&slug=eq.${slug}&select=${columns}`,
      )
      return Object.values((body as Record<string, unknown>[])[0] ?? {})
    }
    expect(await of('organizations', 'agency', '2025-03-04')).toEqual(['agency', 2, 0, 0, 2, 0, null])
    expect(await of('organizations', 'agency', '2025-04-04')).toEqual(['agency', 2, 1, 1, 1, 1, 2])
    expect(await of('organizations', 'agency', '2025-05-01')).toEqual(['agency', 2, 2, 1, 0, 0, 12.5])
    expect(await of('organizations', 'other', '2025-05-01')).toEqual(['other', 1, 0, 0, 1, 1, null])
    expect(await of('plans', 'open', '2025-05-01')).toEqual(['open', 3, 2, 1, 1, 1, 12.5])
  })

  it('is owed no answer once it is hidden or deleted, and still was before', async () => {
    const rule = { comment_id: 900013, action: 'hidden', rule_id: 900001 }
    expect((await cast.ask('secretariat', 'POST', 'rpc/moderate', rule)).status).toBeLessThan(300)
    expect((await cast.ask('member', 'POST', 'rpc/delete_comment', { comment_id: 900012 })).status).toBe(204)
    const { body } = await cast.ask('anon', 'GET', 'question_overview?select=comment_id&order=comment_id')
    expect(body).toEqual([{ comment_id: 900011 }])
    expect(Object.keys(await on('2025-04-04'))).toEqual(['900011', '900012', '900013'])
  })
})
