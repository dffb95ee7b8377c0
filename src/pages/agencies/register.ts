import { recordIn } from '@/domain/body-record'
import { briefName, type Organization, type OrganizationKind } from '@/domain/organization'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'

const kinds = [
  'agency',
  'group',
  'civil_society',
  'development_partner',
] as const satisfies readonly OrganizationKind[]

export interface Register {
  /** Leads in the plan, by what they are; kinds without any are left out. */
  readonly current: readonly { readonly kind: OrganizationKind; readonly bodies: readonly Organization[] }[]
  /** Leads in other plans only. */
  readonly earlier: readonly Organization[]
  readonly others: readonly Organization[]
}

/** Bodies by the alphabet of the language. */
export function byName(a: Organization, b: Organization): number {
  return compareText(localText(briefName(a)), localText(briefName(b)))
}

/** The bodies as the page lists them. @param plan what they lead in it decides where; null for all plans */
export function registerOf(organizations: readonly Organization[], plan: string | null): Register {
  const sorted = [...organizations].sort(byName)
  const leads = (body: Organization) => (recordIn(body, plan)?.commitments ?? 0) > 0
  const current = sorted.filter(leads)
  return {
    current: kinds
      .map((kind) => ({ kind, bodies: current.filter((body) => body.kind === kind) }))
      .filter(({ bodies }) => bodies.length > 0),
    earlier: sorted.filter((body) => !leads(body) && body.commitments > 0),
    others: sorted.filter(({ commitments }) => commitments === 0),
  }
}
