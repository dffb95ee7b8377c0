import { describe, expect, it } from 'vitest'
import { median } from '@/domain/median'

describe('the typical one', () => {
  it('is the one in the middle', () => {
    expect(median([90, 12, 3])).toBe(12)
  })

  it('is the middle of the two of an even number', () => {
    expect(median([40, 13, 12, 1])).toBe(12.5)
  })

  it('is the only one', () => {
    expect(median([7])).toBe(7)
  })
})
