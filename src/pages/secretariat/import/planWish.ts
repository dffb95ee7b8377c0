import type { PlanDetails, TargetPlan } from '@/domain/import/staging'
import type { DerivedPlan } from '@/domain/import/types'
import type { PlanLifecycle } from '@/domain/status'

/** The choice of a plan that does not exist yet; no address can look like it. */
export const newPlan = '+'

/** The form's answers; an empty text means not given. */
export interface PlanWish {
  readonly which: string
  readonly slug: string
  readonly titleAz: string
  readonly titleEn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lifecycle: PlanLifecycle
}

/** A draft, so that nothing becomes public by mistake. */
export const emptyWish: PlanWish = {
  which: newPlan,
  slug: '',
  titleAz: '',
  titleEn: '',
  startsOn: '',
  endsOn: '',
  lifecycle: 'draft',
}

/** Fills in what a file says about its plan, where the form says nothing yet. */
export function completed(wish: PlanWish, { title, startsOn, endsOn }: DerivedPlan): PlanWish {
  const hasTitle = wish.titleAz !== '' || wish.titleEn !== ''
  return {
    ...wish,
    ...(hasTitle ? {} : { titleAz: title['az'] ?? '', titleEn: title['en'] ?? '' }),
    startsOn: wish.startsOn || (startsOn ?? ''),
    endsOn: wish.endsOn || (endsOn ?? ''),
  }
}

/** The plan as it is staged: the existing one, or the one that the form describes. */
export function detailsOf(wish: PlanWish, target: TargetPlan | null): PlanDetails {
  if (target) return { ...target, lifecycle: null }
  const titles = { az: wish.titleAz.trim(), en: wish.titleEn.trim() }
  return {
    slug: wish.slug.trim(),
    title: Object.fromEntries(Object.entries(titles).filter(([, text]) => text !== '')),
    startsOn: wish.startsOn || null,
    endsOn: wish.endsOn || null,
    lifecycle: wish.lifecycle,
  }
}
