import { beforeEach, describe, expect, it } from 'vitest'
import { loadMessages, t } from '@/i18n'
import az from '@/i18n/messages/az'
import azStory from '@/i18n/messages/az/story'
import azRegister from '@/i18n/messages/az/register'
import azDiscussion from '@/i18n/messages/az/discussion'
import azAccount from '@/i18n/messages/az/account'
import azMethod from '@/i18n/messages/az/method'
import azOffices from '@/i18n/messages/az/offices'
import azRecords from '@/i18n/messages/az/records'
import azReporting from '@/i18n/messages/az/reporting'
import en from '@/i18n/messages/en'
import enStory from '@/i18n/messages/en/story'
import enRegister from '@/i18n/messages/en/register'
import enDiscussion from '@/i18n/messages/en/discussion'
import enAccount from '@/i18n/messages/en/account'
import enMethod from '@/i18n/messages/en/method'
import enOffices from '@/i18n/messages/en/offices'
import enRecords from '@/i18n/messages/en/records'
import enReporting from '@/i18n/messages/en/reporting'
import { has } from '@/i18n/translate'

interface Tree {
  readonly [key: string]: string | Tree
}

function leaves(tree: Tree, prefix = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

const params = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort()

describe('in Azerbaijani', () => {
  beforeEach(() => loadMessages('az'))

  it('writes a half, as medians are, with a comma', () => {
    expect(t('plans.slippage.some', { n: 4, days: 12.5 })).toContain(' 12,5 gün')
    expect(t('story.compare.days', { n: 1020.5 })).toBe('1.020,5 gün')
  })

  it('keeps nouns singular after every number', () => {
    expect(t('commitments.found', { n: 1 })).toBe('1 öhdəlik')
    expect(t('commitments.found', { n: 43 })).toBe('43 öhdəlik')
  })

  it('writes numbers in its own manner, text as it is', () => {
    expect(t('commitments.found', { n: 1234 })).toBe('1.234 öhdəlik')
    expect(t('commitments.found', { n: '1234' })).toBe('1234 öhdəlik')
  })
})

describe('in English', () => {
  beforeEach(() => loadMessages('en'))

  it('writes a half, as medians are, with a point and in the plural', () => {
    expect(t('plans.slippage.some', { n: 4, days: 12.5 })).toContain(' 12.5 days')
    expect(t('story.compare.days', { n: 0.5 })).toBe('0.5 days')
  })

  it('chooses the form by the number', () => {
    expect(t('commitments.found', { n: 0 })).toBe('0 commitments')
    expect(t('commitments.found', { n: 1 })).toBe('1 commitment')
    expect(t('commitments.found', { n: 1234 })).toBe('1,234 commitments')
  })

  it('fills in several params', () => {
    expect(t('common.shown', { shown: 5, total: 37 })).toBe('5 of 37 shown')
  })

  it('does not read what is filled in as a pattern', () => {
    expect(t('shell.notFound.text', { path: '{path}$&' })).toContain('{path}$&')
  })

  it('knows which keys exist', () => {
    expect(has('refusals.hint.comment_deleted')).toBe(true)
    for (const key of [
      'refusals.hint',
      'refusals.hint.',
      'refusals.hint.constructor',
      'refusals.hint.no.such',
      '',
    ])
      expect(has(key), key).toBe(false)
  })
})

describe('both languages', () => {
  const azerbaijani = new Map(
    leaves({
      ...az,
      ...azStory,
      ...azRegister,
      ...azDiscussion,
      ...azAccount,
      ...azOffices,
      ...azRecords,
      ...azReporting,
      ...azMethod,
    }),
  )
  const english = new Map(
    leaves({
      ...en,
      ...enStory,
      ...enRegister,
      ...enDiscussion,
      ...enAccount,
      ...enOffices,
      ...enRecords,
      ...enReporting,
      ...enMethod,
    }),
  )

  it('have the same messages', () => {
    expect([...english.keys()].sort()).toEqual([...azerbaijani.keys()].sort())
  })

  it.each([...azerbaijani])('%s takes the same params, and says something', (key, message) => {
    expect(message.trim()).not.toBe('')
    expect(english.get(key)?.trim()).not.toBe('')
    expect(params(english.get(key) ?? '')).toEqual(params(message))
  })

  it('offer two forms at most, and one in Azerbaijani', () => {
    // elsewhere a bar is a bar: cells of an import are laid out with them
    const counted = [...azerbaijani].filter(([, message]) => message.includes('{n}'))
    for (const [key, message] of counted) expect(message, key).not.toContain(' | ')
    for (const [key] of counted) expect(english.get(key)?.split(' | ').length, key).toBeLessThanOrEqual(2)
  })
})
