import type { RouteLocationRaw } from 'vue-router'
import { briefName } from '@/domain/organization'
import type { Question } from '@/domain/question'
import { t } from '@/i18n'
import { formatList } from '@/i18n/format'
import { localText } from '@/i18n/localize'
import { commitmentRoute, meetingRoute } from '@/routes'

/** How long is left, how late it is, or how long it took: all in working days. */
export function timeWords({ daysLeft, workingDays }: Question): string {
  if (daysLeft === null)
    return workingDays === 0 ? t('responses.left.sameDay') : t('responses.left.took', { n: workingDays })
  if (daysLeft === 0) return t('responses.left.today')
  return daysLeft > 0 ? t('responses.left.days', { n: daysLeft }) : t('responses.left.late', { n: -daysLeft })
}

/** Who asked: the person, for an organization where they spoke for one. */
export function askerWords({ author, asker }: Question): string {
  const name = author ?? t('comments.anonymous')
  return asker ? `${name} (${localText(asker.name)})` : name
}

/** Of whom it is asked. */
export function askedOf({ leads, place }: Question): string {
  return place.kind === 'meeting'
    ? t('responses.queue.ofOffice')
    : t('responses.queue.askedOf', { agencies: formatList(leads.map((one) => localText(briefName(one)))) })
}

/** Where the question stands; `answering` opens the form for an answer there. */
export function questionRoute({ place, commentId }: Question, answering = false): RouteLocationRaw {
  const anchor = `comment-${String(commentId)}`
  const route =
    place.kind === 'meeting'
      ? meetingRoute(place.slug, anchor)
      : commitmentRoute(place.planSlug, place.code, anchor)
  return answering ? { ...route, query: { answer: String(commentId) } } : route
}

/** The commitment's number, or what a meeting is. */
export const placeWord = ({ place }: Question): string =>
  place.kind === 'meeting' ? t('responses.queue.meeting') : place.code
