import type { RouteLocationRaw } from 'vue-router'
import { isHit } from '@/domain/highlight'
import type { LocalizedText } from '@/domain/localized'
import type { SearchResult } from '@/domain/search'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { localize } from '@/i18n/localize'
import { agencyRoute, commitmentRoute, homeRoute, meetingRoute, planRoute } from '@/routes'

/** The page, and the place on it, where what was found stands. */
export function resultRoute({
  kind,
  anchor,
  plan,
  commitment,
  meeting,
  organization,
}: SearchResult): RouteLocationRaw {
  if (kind === 'organization' && organization) return agencyRoute(organization.slug)
  if (kind === 'plan' && plan) return planRoute(plan.slug)
  if (plan && commitment) return commitmentRoute(plan.slug, commitment.code, anchor)
  return meeting ? meetingRoute(meeting.slug, anchor) : homeRoute
}

/** What it is: "Progress update", "Decision 2 of a meeting". */
export function kindWord({ kind, anchor }: SearchResult): string {
  if (kind === 'meeting' && anchor === 'minutes') return t('search.one.minutes')
  const [, number] = /^decision-(\d+)$/.exec(anchor) ?? []
  if (number !== undefined) return t('search.one.decision', { number })
  return t(`search.one.${kind}`)
}

/** Its own title, the name people use of a body, else that of what it is about. */
export function headlineOf({
  kind,
  title,
  commitment,
  meeting,
  organization,
}: SearchResult): LocalizedText | null {
  if (kind === 'organization' && organization) return organization.name
  return title ?? commitment?.title ?? meeting?.title ?? null
}

/** The day it is due, or was said. */
export function dayWords({ kind, day }: SearchResult): string {
  // a plan's years stand beside its kind
  if (day === null || kind === 'plan') return ''
  const date = formatDate(day)
  return kind === 'commitment' || kind === 'milestone' ? t('search.due', { date }) : date
}

interface Quotation {
  readonly text: string
  readonly lang: string | undefined
}

/**
 * The words around what was found. Where it is only in the title in another language, that title: nobody should wonder why
 * this was found.
 */
export function quotationOf(result: SearchResult, terms: readonly string[]): Quotation | null {
  const { kind, passage, title } = result
  const shown = localize(headlineOf(result))
  // a body's other names say nothing beside its name
  if (kind === 'organization' && shown && isHit(shown.text, terms)) return null
  const quoted = passage && {
    text: `${passage.starts ? '' : '… '}${passage.text.trim()}${passage.ends ? '' : ' …'}`,
    lang: passage.language === 'und' ? undefined : passage.language,
  }
  if ((quoted && isHit(quoted.text, terms)) || (shown && isHit(shown.text, terms))) return quoted
  const other = Object.entries(title ?? {}).find(([, words]) => words !== undefined && isHit(words, terms))
  return other?.[1] === undefined ? quoted : { text: other[1], lang: other[0] }
}
