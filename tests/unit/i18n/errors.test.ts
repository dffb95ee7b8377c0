import { beforeEach, expect, it } from 'vitest'
import { AppError } from '@/domain/errors'
import { loadMessages } from '@/i18n'
import { describeError, isNotFound } from '@/i18n/errors'

beforeEach(() => loadMessages('en'))

it('speaks by the kind of the error', () => {
  expect(describeError(new AppError('offline')).title).toBe('No connection')
})

it('prefers the exact words for a rule of the database', () => {
  const error = new AppError('invalid', { code: 'P0001', hint: 'complete_needs_evidence' })
  expect(describeError(error).text).toContain('evidence')
})

it('knows the codes of the sign-in service', () => {
  const error = new AppError('invalid', { code: 'invalid_credentials' })
  expect(describeError(error).text).toContain('password is wrong')
})

it('falls back to the kind for codes it does not know', () => {
  const error = new AppError('denied', { code: '42501', hint: 'no_such_hint' })
  expect(describeError(error).text).toContain('may not do this')
})

it.each([new Error('boom'), 'text', null, undefined, { kind: 'nonsense' }])(
  'takes the blame for what nobody foresaw: %s',
  (error) => {
    expect(describeError(error).title).toBe('The server failed')
    expect(isNotFound(error)).toBe(false)
  },
)

it('tells what does not exist from what failed', () => {
  expect(isNotFound(new AppError('not-found'))).toBe(true)
})
