import { leads, type Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import type { OrganizationName } from '@/domain/organization'
import type { Plan } from '@/domain/plan'
import { basePath, currentLocale } from '@/i18n/locale'
import { badgeAddress, cardAddress, pathOf, type Embedded } from './addresses'
import { badgeOfCommitment, badgeOfPlan, badgeSvg } from './badge'
import { cardOfAgency, cardOfCommitment, cardOfNothing, cardOfPlan } from './card'

/** A file for other sites, by its address within this one. */
export interface Piece {
  readonly address: string
  readonly content: string
}

/** What is public on a day. */
export interface PublicRecord {
  readonly plans: readonly Plan[]
  readonly commitments: readonly Commitment[]
  readonly bodies: readonly OrganizationName[]
  readonly day: IsoDay
}

/** Every card and badge in the present language. None of a plan's draft: nobody should quote it yet. */
export function embeddedPieces({ plans, commitments, bodies, day }: PublicRecord): readonly Piece[] {
  const href = (thing: Embedded) => basePath(currentLocale()) + pathOf(thing)
  const isOut = ({ lifecycle }: { readonly lifecycle: string }) => lifecycle !== 'draft'
  const pieces: Piece[] = []

  for (const commitment of commitments.filter(({ plan }) => isOut(plan))) {
    const thing = { plan: commitment.plan.slug, code: commitment.code }
    pieces.push(
      { address: cardAddress(thing), content: cardOfCommitment(commitment, day, href(thing)) },
      { address: badgeAddress(thing), content: badgeSvg(badgeOfCommitment(commitment)) },
    )
  }
  for (const plan of plans.filter(isOut)) {
    const thing = { plan: plan.slug }
    const own = commitments.filter((one) => one.plan.slug === plan.slug)
    pieces.push(
      { address: cardAddress(thing), content: cardOfPlan(plan, own, day, href(thing)) },
      { address: badgeAddress(thing), content: badgeSvg(badgeOfPlan(plan)) },
    )
  }
  for (const body of bodies) {
    const own = commitments.filter((one) => leads(one).some(({ slug }) => slug === body.slug))
    if (own.length === 0) continue
    const thing = { agency: body.slug }
    pieces.push({ address: cardAddress(thing), content: cardOfAgency(body, own, day, href(thing)) })
  }
  return pieces
}

/** What a frame shows whose card there is not, or no longer. */
export function missingPiece(day: IsoDay): Piece {
  const home = basePath(currentLocale())
  return { address: `${home}embed/404.html`, content: cardOfNothing(day, home) }
}
