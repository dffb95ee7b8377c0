import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { httpStatus, withoutRefusals } from '../../supabase/local/errors.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
const print = vi.fn()
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(withoutRefusals(print))
  stack = await openTestStack({ seed: 'bare', statementTimeout: 300 })
  await stack.sql.unsafe(`
    create table public.pairs (
      id int primary key, size int constraint size_is_small check (size < 10), during int4range,
      parent int references public.pairs on delete restrict, exclude using gist (during with &&)
    );
    insert into public.pairs values (1, 1, '[1,5)', null), (2, 2, null, 1);
    create function public.fail(code text) returns void language plpgsql as $$
    begin
      raise exception 'as asked' using errcode = code, detail = 'the detail', hint = 'the_hint';
    end $$;
    create function public.sleep() returns void language sql as 'select pg_sleep(2)';
  `)
})
afterAll(() => stack.close())

const send = async (method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' }
  const response = await stack.api(path, { method, headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json().catch(() => null)) as unknown }
}
const fail = (code: string) => send('POST', '/rest/v1/rpc/fail', { code })

describe('a refusal by the database', () => {
  it('of a check says which, as 400 23514', async () => {
    expect(await send('POST', '/rest/v1/pairs', { id: 3, size: 11 })).toMatchObject({
      status: 400,
      body: {
        code: '23514',
        message: 'new row for relation "pairs" violates check constraint "size_is_small"',
        details: expect.stringContaining('Failing row contains') as string,
      },
    })
  })

  it.each([
    ['an overlap', { id: 3, during: '[2,3)' }, 400, '23P01'],
    ['a duplicate', { id: 1 }, 409, '23505'],
    ['a missing parent', { id: 3, parent: 99 }, 409, '23503'],
    ['a missing value', { id: null }, 400, '23502'],
    ['no number', { id: 'x' }, 400, '22P02'],
  ])('of %s has its own code', async (_what, row, status, code) => {
    expect(await send('POST', '/rest/v1/pairs', row)).toMatchObject({ status, body: { code } })
  })

  it('to delete a parent is a conflict', async () => {
    expect(await send('DELETE', '/rest/v1/pairs?id=eq.1', undefined)).toMatchObject({
      status: 409,
      body: { code: '23503' },
    })
  })
})

describe('an error raised by a function', () => {
  it.each([
    ['P0001', 400],
    ['P0002', 500],
    ['28000', 403],
    ['40001', 500],
    ['57014', 500],
    ['XX000', 500],
    ['22023', 400],
    ['AP001', 400],
    ['PT409', 409],
    ['PT422', 422],
  ])('%s is answered with %i, its message, detail and hint', async (code, status) => {
    expect(await fail(code)).toEqual({
      status,
      body: { code, message: 'as asked', details: 'the detail', hint: 'the_hint' },
    })
  })

  it('42501 is 401 for a visitor', async () => {
    expect(await fail('42501')).toMatchObject({ status: 401, body: { code: '42501', hint: 'the_hint' } })
  })

  it('57014 comes when a statement takes too long', async () => {
    expect(await send('POST', '/rest/v1/rpc/sleep', {})).toMatchObject({
      status: 500,
      body: { code: '57014' },
    })
  })
})

it('the console hears of defects, not of refusals', async () => {
  print.mockClear()
  await fail('P0001')
  await send('POST', '/rest/v1/pairs', { id: 1 })
  expect(print).not.toHaveBeenCalled()
  await fail('XX000')
  expect(print).toHaveBeenCalledOnce()
})

it.each([
  ['21000', 'DELETE requires a WHERE clause', 400],
  ['21000', 'more than one row', 500],
  ['22023', 'role "x" does not exist', 401],
  ['42P01', '', 404],
  ['53300', '', 503],
  ['53400', '', 500],
  ['57P01', '', 503],
  ['08006', '', 503],
  ['0LP01', '', 403],
])('%s "%s" has status %i', (code, message, status) => {
  expect(httpStatus(code, message)).toBe(status)
})
