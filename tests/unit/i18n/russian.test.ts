import { beforeEach, describe, expect, it } from 'vitest'
import { loadMessages, t } from '@/i18n'
import { formatDate, formatList, formatMoney, formatNumber, formatPercent } from '@/i18n/format'
import { compareText } from '@/i18n/compare'
import russian from '@/i18n/messages/ru'
import { messageParts, type MessageKey, type Tree } from '@/i18n/shape'
import { wordsOf } from '@/i18n/words'

function leaves(tree: Tree, prefix = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

/** Words that only offices read: until somebody translates them they are said in English. */
const offices = new Set(Object.keys(await wordsOf('en', 'offices')))
for (const area of ['notices', 'unsubscribe', 'scales']) offices.delete(area)
/** Areas of the public that hold forms of offices too. */
const officeKeys =
  /^(responses\.(form|wrong|published|desk|queue\.(title|count|lede|answer|answerTo))\b|glossary\.office\b)/

const english = new Map(
  (await Promise.all(messageParts.map((part) => wordsOf('en', part)))).flatMap((words) => leaves(words)),
)
const own = new Map(leaves(russian))
const params = (message: string) => new Set(message.match(/\{\w+\}/g))

describe('the words in Russian', () => {
  it('lack nothing that the public reads', () => {
    const isPublic = (key: string) => !offices.has(key.split('.')[0] ?? '') && !officeKeys.test(key)
    expect([...english.keys()].filter((key) => isPublic(key) && !own.has(key))).toEqual([])
  })

  it('have none that the site does not know', () => {
    expect([...own.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  it.each([...own])('%s takes no param that it is not given', (key, message) => {
    expect(message.trim()).not.toBe('')
    for (const param of params(message)) expect(params(english.get(key) ?? '')).toContain(param)
    expect(message).not.toMatch(/[“”"]/)
  })

  it('count in three forms, or two after a preposition, or in one where the number stands apart', () => {
    for (const [key, message] of own)
      if (message.includes('{n}')) expect(message.split(' | ').length, key).toBeLessThanOrEqual(3)
  })
})

describe('in Russian', () => {
  beforeEach(() => loadMessages('ru'))

  it('chooses the form by the number', () => {
    const found = (n: number) => t('commitments.found', { n })
    expect([1, 21].map(found)).toEqual(['1 обязательство', '21 обязательство'])
    expect([2, 34].map(found)).toEqual(['2 обязательства', '34 обязательства'])
    expect([0, 5, 11, 12, 111].map(found)).toEqual(
      ['0', '5', '11', '12', '111'].map((n) => `${n} обязательств`),
    )
    expect(t('responses.record.medianText', { n: 1.5 })).toContain('1,5 рабочих дня')
    expect(t('charts.headline.kept', { n: 21, kept: '3' })).toBe('Выполнено 3 из 21 обязательства')
  })

  it('says in English what is not translated', async () => {
    const [key, message] =
      [...english].find(([known]) => known.startsWith('importing.') && !own.has(known)) ?? []
    expect(t(key as MessageKey)).toBe(message)
    expect(Object.keys(await wordsOf('ru', 'story'))).toEqual(Object.keys(await wordsOf('en', 'story')))
  })

  it('counts in English what is said in English', () => {
    const [key = ''] =
      [...english].find(([known, word]) => /^\{n\} .*\| \{n\}/.test(word) && !own.has(known)) ?? []
    const forms = (english.get(key) ?? '').split(' | ')
    const counted = (n: number) => t(key as MessageKey, { n })
    expect([1, 2, 5, 21].map(counted)).toEqual(
      [1, 2, 5, 21].map((n) => (forms[n === 1 ? 0 : 1] ?? '').replaceAll('{n}', String(n))),
    )
    expect([1, 2].map((n) => t('commitments.found', { n }))).toEqual(['1 обязательство', '2 обязательства'])
  })

  it('writes dates, numbers and lists as Russian does', () => {
    expect(formatDate('2021-03-01')).toBe('1 марта 2021')
    expect(formatDate('2021-03-01', 'short')).toBe('01.03.2021')
    expect(formatDate('2021-03-01', 'month')).toBe('март 2021')
    expect(formatDate('2021-03-01', 'weekday')).toBe('понедельник, 1 марта 2021')
    expect(formatNumber(1234567.891)).toBe('1\u00a0234\u00a0567,89')
    expect(formatPercent(0.456)).toBe('46\u00a0%')
    expect(formatMoney(2, 'AZN')).toBe('2 азербайджанских маната')
    expect(formatList(['а', 'б', 'в'])).toBe('а, б и в')
  })

  it('sorts by its alphabet, numbers by their value', () => {
    expect(['яма', 'ёж', '1.10', 'еда', '1.2'].sort(compareText)).toEqual(['1.2', '1.10', 'еда', 'ёж', 'яма'])
  })
})
