import { beforeEach, describe, expect, it } from 'vitest'
import { loadMessages } from '@/i18n'
import { countIn, countOf } from '@/i18n/counts'

describe('in Azerbaijani', () => {
  beforeEach(() => loadMessages('az'))

  it.each([
    [0, '0-ı', '0-ında'],
    [1, '1-i', '1-ində'],
    [2, '2-si', '2-sində'],
    [3, '3-ü', '3-ündə'],
    [4, '4-ü', '4-ündə'],
    [5, '5-i', '5-ində'],
    [6, '6-sı', '6-sında'],
    [7, '7-si', '7-sində'],
    [8, '8-i', '8-ində'],
    [9, '9-u', '9-unda'],
    [10, '10-u', '10-unda'],
    [16, '16-sı', '16-sında'],
    [20, '20-si', '20-sində'],
    [30, '30-u', '30-unda'],
    [40, '40-ı', '40-ında'],
    [50, '50-si', '50-sində'],
    [60, '60-ı', '60-ında'],
    [70, '70-i', '70-ində'],
    [80, '80-i', '80-ində'],
    [90, '90-ı', '90-ında'],
    [100, '100-ü', '100-ündə'],
    [1000, '1.000-i', '1.000-ində'],
    [1_000_000, '1.000.000-u', '1.000.000-unda'],
  ])('%i takes the endings of its last word', (n, of, within) => {
    expect(countOf(n)).toBe(of)
    expect(countIn(n)).toBe(within)
  })
})

it('is the bare number in English', async () => {
  await loadMessages('en')
  expect([countOf(1200), countIn(3)]).toEqual(['1,200', '3'])
})
