import { describe, expect, it } from 'vitest'
import { isDisplayName, isLongEnough, looksLikeEmail } from '@/domain/account'

describe('an account', () => {
  it('takes what could be an e-mail address', () => {
    expect(['a@b.az', ' leyla.əliyeva@nazirlik.gov.az '].every(looksLikeEmail)).toBe(true)
    expect(['', 'a', 'a@b', '@b.az', 'a b@c.az', 'a@b@c.az'].some(looksLikeEmail)).toBe(false)
  })

  it('counts characters of a password as the auth service does', () => {
    expect(isLongEnough('123456789')).toBe(false)
    expect(isLongEnough('1234567890')).toBe(true)
    expect(isLongEnough('🔑🔑🔑🔑🔑')).toBe(false)
  })

  it('wants a name, and not a long one', () => {
    expect(isDisplayName('Ə')).toBe(true)
    expect(isDisplayName('   ')).toBe(false)
    expect(isDisplayName('a'.repeat(80))).toBe(true)
    expect(isDisplayName('a'.repeat(81))).toBe(false)
  })
})
