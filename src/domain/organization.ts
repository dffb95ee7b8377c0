import type { Enums } from '@/data/database.types'
import type { LocalizedText } from './localized'
import type { BodyRecord } from './body-record'
import type { AnswerRecord } from './question'
import type { ProgrammePart } from './programme'
import type { EvidenceCoverage, Slippage } from './plan'

export type OrganizationKind = Enums<'organization_kind'>
export type Responsibility = Enums<'responsibility'>
export type Obligation = Enums<'obligation'>

/** A body as it is named beside something else. */
export interface OrganizationName {
  readonly slug: string
  readonly name: LocalizedText
  readonly shortName: LocalizedText
}

/** A body responsible for a commitment. */
export interface ResponsibleOrganization extends OrganizationName {
  readonly role: Responsibility
  readonly obligation: Obligation
}

/** A body with what it leads, in all plans and in the current one. */
export interface Organization extends OrganizationName {
  readonly id: number
  readonly kind: OrganizationKind
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly contactPoint: LocalizedText
  readonly website: string | null
  readonly successor: { readonly slug: string; readonly name: LocalizedText } | null
  /** Technical assistance in which it takes part; told of one body only, none in lists. */
  readonly programmes: readonly ProgrammePart[]
  readonly commitments: number
  readonly current: {
    readonly commitments: number
    readonly complete: number
    readonly overdue: number
    readonly silent: number
  }
  /** Its own published updates. */
  readonly updates: EvidenceCoverage
  readonly slippage: Slippage
  /** Updates that were due in reporting rounds, and those submitted in time. */
  readonly reports: { readonly due: number; readonly onTime: number }
  /** Of questions and recommendations on the commitments it leads, in all plans. */
  readonly answers: AnswerRecord
  /** Plan by plan, and for all plans together. */
  readonly records: readonly BodyRecord[]
}

/** The short name where there is one in that language, else the whole name. */
export function briefName(organization: OrganizationName): LocalizedText {
  return { ...organization.name, ...organization.shortName }
}
