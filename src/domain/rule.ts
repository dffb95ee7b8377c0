import type { IsoDay } from './dates'
import type { LocalizedText } from './localized'

/** A published rule of the dialogue platform. */
export interface PlatformRule {
  readonly id: number
  /** Its number, as decisions name it: `3.1`. */
  readonly code: string
  readonly title: LocalizedText
  readonly text: LocalizedText
  readonly position: number
  /** From that day on no decision names it any more; null while it holds. */
  readonly retiredOn: IsoDay | null
  /** When the words were changed last, exactly as the database says it: a change must name what it changes. */
  readonly version: string
  readonly createdAt: string
}

export interface RuleDraft {
  readonly code: string
  readonly title: LocalizedText
  readonly text: LocalizedText
}

/** What the number of a rule may be; it stands in addresses. */
export function isRuleCode(code: string): boolean {
  return /^[0-9A-Za-z.]{1,10}$/.test(code)
}

export const inForce = (rules: readonly PlatformRule[]) => rules.filter(({ retiredOn }) => retiredOn === null)
export const retired = (rules: readonly PlatformRule[]) => rules.filter(({ retiredOn }) => retiredOn !== null)
