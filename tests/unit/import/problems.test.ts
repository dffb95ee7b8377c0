import { describe, expect, it } from 'vitest'
import { columnsOf, templateColumns } from '@/domain/import/columns'
import { isRefusal } from '@/domain/import/problems'
import { readPlanNow } from '@/domain/import/read-plan'
import type { ReadContext } from '@/domain/import/types'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, context: Partial<ReadContext> = {}) =>
  readPlanNow(bytes(text), { bodies: [], aliases: [], ...context })
const simple = (...rows: string[]) =>
  read(['code,title_az,theme_code,lead,start,due,values,obligation,ogp_id,milestones_az', ...rows].join('\n'))
const problemsOf = (row: string) => simple(row).rows[0]?.problems.map(({ code }) => code)

describe('a row is refused', () => {
  it.each([
    ['code-missing', ',Ad,1'],
    ['title-missing', '1,NA,1'],
    ['code-shape', '1/2,Ad,1'],
    ['code-shape', `${'1'.repeat(21)},Ad,1`],
    ['code-shape', '1.12345678901,Ad,1'],
    ['text-too-long', `1,${'x'.repeat(501)},1`],
    ['date-impossible', '1,Ad,1,,,31.02.2021'],
    ['date-impossible', '1,Ad,1,,44562,'],
    ['cells-extra', '1,Ad,1,,,,,,,,surplus'],
    ['milestone-shape', '1,Ad,1,,,,,,,no bars here'],
    ['milestone-shape', '1,Ad,1,,,,,,,"a | 2021 | x\na | 2021 | y"'],
    ['date-impossible', '1,Ad,1,,,,,,,a | 31.02.2021 | x'],
    ['quotes-broken', '1,"Ad'],
  ])('with %s', (code, row) => {
    const [first] = simple(row).rows
    expect(first?.problems.map((problem) => problem.code)).toContain(code)
    expect(first?.commitment).toBe(null)
  })

  it('without the others', () => {
    const { rows } = simple('1.1,Bir,1', '1.1,İki,1', ',Üç,1', '1.2,Dörd,1,,,,,,A1', '1.3,Beş,1,,,,,,A1')
    expect(rows.map(({ line, commitment }) => [line, commitment?.code ?? null])).toEqual([
      [2, '1.1'],
      [3, null],
      [4, null],
      [5, '1.2'],
      [6, null],
    ])
    expect(rows[1]?.problems.find(isRefusal)).toMatchObject({
      code: 'code-repeated',
      params: { value: '1.1', first: '2' },
    })
    expect(rows[4]?.problems.find(isRefusal)).toMatchObject({
      code: 'ogp-id-repeated',
      params: { value: 'A1', first: '5' },
    })
  })

  it('with every problem it has, each with the name of its column', () => {
    const [row] = simple('1/2,,1,,2021-13-01,31.02.2021').rows
    expect(row?.problems.filter(isRefusal).map(({ code, column }) => [code, column])).toEqual([
      ['code-shape', 'code'],
      ['title-missing', 'title_az'],
      ['date-impossible', 'start'],
      ['date-impossible', 'due'],
    ])
  })
})

describe('a row is taken with a warning', () => {
  it.each([
    ['date-slashes', '1,Ad,1,,03/04/2021,'],
    ['date-wording', '1,Ad,1,,,after the elections'],
    ['value-unread', '1,Ad,1,,,,happiness'],
    ['obligation-unread', '1,Ad,1,,,,,perhaps'],
    ['cells-few', '1,Ad'],
    ['controls-removed', '1,A\u202Ed,1'],
    ['html-removed', '1,A<br>d,1'],
    ['text-garbled', '1,MÉ™lumat,1'],
    ['institution-new', '1,Ad,1,Harbour Office'],
    ['lead-missing', '1,Ad,1,NA'],
    ['number-differs', '1.2,1.3 Ad,1'],
  ])('for %s', (code, row) => {
    expect(problemsOf(row)).toContain(code)
    expect(simple(row).rows[0]?.commitment).not.toBe(null)
  })

  it('when a theme is called differently from the row before; the first name holds', () => {
    const { rows } = read('code,title_az,theme_code,theme_az\n1,Bir,t,Xidmətlər\n2,İki,t,Nəzarət\n')
    expect(rows.map(({ commitment }) => commitment?.theme.title)).toEqual([
      { az: 'Xidmətlər' },
      { az: 'Xidmətlər' },
    ])
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['theme-title-differs'])
  })

  it('when a rating has no year', () => {
    const { rows } = read('Comm No,Commitment Title,Specificity\n1.1,A,b. medium\n')
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['rating-undated'])
    expect(rows[0]?.commitment?.rating).toBe(null)
  })

  it('when its code stands in its title alone', () => {
    const { rows } = read('Comm No,Commitment Title\nNR,4.2 Public councils\n')
    expect(rows[0]?.commitment).toMatchObject({
      code: '4.2',
      title: { en: 'Public councils' },
      theme: { code: '4' },
    })
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['code-from-title'])
  })
})

describe('themes of the plan', () => {
  const themes = [{ code: '3', title: { az: 'Qanunvericilik', en: 'Legislation' }, position: 3 }]

  it('keep their names where the file has only numbers', () => {
    const { rows } = read('Comm No,Commitment Title\n3.1,State register\n', { themes })
    expect(rows[0]?.commitment?.theme).toEqual(themes[0])
  })

  it('are found by name', () => {
    const { rows } = read('commitment_id,title,theme\nUS1,A,LEGISLATION\nUS2,B,Other\n', { themes })
    expect(rows.map(({ commitment }) => [commitment?.theme.code, commitment?.theme.position])).toEqual([
      ['3', 3],
      ['other', 4],
    ])
  })

  it('are one general theme where nothing names any', () => {
    const { rows, notes } = read('code,title_az\n1,Bir\n')
    expect(rows[0]?.commitment?.theme.code).toBe('general')
    expect(notes.map(({ code }) => code)).toContain('theme-missing')
  })
})

describe('columns', () => {
  it('of one name: the first counts, and the raw row keeps all of them apart', () => {
    const { rows, notes } = read('code,title_az,title_az,\n1,Bir,İki,Üç\n')
    expect(rows[0]?.commitment?.title).toEqual({ az: 'Bir' })
    expect(rows[0]?.raw).toEqual({ code: '1', title_az: 'Bir', 'title_az (2)': 'İki', 'column 4': 'Üç' })
    expect(notes.map(({ code }) => code)).toContain('column-repeated')
  })

  it('of the empty file for our own layout are all known', () => {
    const header = templateColumns(['az', 'en'])
    expect(columnsOf('simple', header).map(({ name }) => name)).toEqual(header)
  })
})

describe('a refused row', () => {
  it('leaves no theme and no body behind', () => {
    const { rows, institutions } = read(
      'code,title_az,theme_az,lead\n,Bir,Xidmətlər,Harbour Office\n1,İki,Nəzarət,\n',
    )
    expect(institutions).toEqual([])
    expect(rows[1]?.commitment?.theme).toMatchObject({ code: 'nezaret', position: 1 })
  })
})

describe('a file is refused', () => {
  it.each([
    ['header-unknown', 'x,y\n1,2\n'],
    ['column-missing', 'Commitment Title,Start Date\nA,2012\n'],
    ['rows-none', 'code,title_az\n'],
  ])('with %s', (code, text) => {
    expect(() => read(text)).toThrow(code)
  })

  it('when it is not in the format that was named', () => {
    expect(() => read('Comm No,Commitment Title\n1.1,A\n', { format: 'simple' })).toThrow('header-unknown')
    expect(() => read('code,title_az\n1.1,A\n', { format: 'ogp' })).toThrow('column-missing')
  })
})
