import { briefName, type Organization, type OrganizationKind } from '@/domain/organization'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'

export type AgencyOrder = 'name' | 'late'

const kinds = [
  'agency',
  'group',
  'civil_society',
  'development_partner',
] as const satisfies readonly OrganizationKind[]

export interface Register {
  /** Leads of the current plan, by what they are; kinds without any are left out. */
  readonly current: readonly { readonly kind: OrganizationKind; readonly bodies: readonly Organization[] }[]
  readonly earlier: readonly Organization[]
  readonly others: readonly Organization[]
}

const byName = (a: Organization, b: Organization) =>
  compareText(localText(briefName(a)), localText(briefName(b)))
const byLate = (a: Organization, b: Organization) => b.current.overdue - a.current.overdue || byName(a, b)

/** The bodies as the page lists them: what they lead decides where, the order only in which row. */
export function registerOf(organizations: readonly Organization[], order: AgencyOrder): Register {
  const sorted = [...organizations].sort(order === 'late' ? byLate : byName)
  const current = sorted.filter((body) => body.current.commitments > 0)
  return {
    current: kinds
      .map((kind) => ({ kind, bodies: current.filter((body) => body.kind === kind) }))
      .filter(({ bodies }) => bodies.length > 0),
    earlier: sorted.filter((body) => body.current.commitments === 0 && body.commitments > 0),
    others: sorted.filter(({ commitments }) => commitments === 0),
  }
}
