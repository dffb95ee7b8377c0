import { basePath, currentLocale } from '@/i18n/locale'

/** What a card may be about; a badge is of a plan or of a commitment. */
export type Embedded =
  { readonly plan: string; readonly code?: string } | { readonly agency: string; readonly plan?: never }

const encode = encodeURIComponent

/** The page of the site that a card leads to, without its language: `plans/2020-2022/commitments/1.1`. */
export function pathOf(thing: Embedded): string {
  if (thing.plan === undefined) return `agencies/${encode(thing.agency)}`
  return `plans/${encode(thing.plan)}${thing.code === undefined ? '' : `/commitments/${encode(thing.code)}`}`
}

/** Where the card of a thing lies within the site, in the present language: `/en/embed/plans/2020-2022/`. */
export function cardAddress(thing: Embedded): string {
  return `${basePath(currentLocale())}embed/${pathOf(thing)}/`
}

/** Where the badge lies: `/badges/2020-2022/1.1.az.svg`, of the plan as a whole `/badges/2020-2022.az.svg`. */
export function badgeAddress({ plan, code }: { readonly plan: string; readonly code?: string }): string {
  const name = code === undefined ? encode(plan) : `${encode(plan)}/${encode(code)}`
  return `/badges/${name}.${currentLocale()}.svg`
}
