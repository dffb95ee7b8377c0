import { daysBetween, type IsoDay } from '@/domain/dates'
import type { Plan } from '@/domain/plan'
import type { PlanLifecycle } from '@/domain/status'
import type { Group, Summary } from '@/domain/summary'
import { t } from '@/i18n'
import { countIn, countOf } from '@/i18n/counts'
import { formatPercent } from '@/i18n/format'
import { localText } from '@/i18n/localize'
import { ratingSeries, type Ratings } from './bars'

export type Figures = Pick<Summary, 'total' | 'completion' | 'overdue' | 'silent'>

/** The figures of a plan whose commitments are not at hand. */
export function figuresOf({ counts }: Pick<Plan, 'counts'>): Figures {
  return {
    total: counts.commitments,
    overdue: counts.overdue,
    silent: counts.silent,
    completion: {
      complete: counts.complete,
      substantial: counts.substantial,
      limited: counts.limited,
      not_started: counts.notStarted,
      none: counts.silent,
    },
  }
}

/** A plan in one sentence: kept, late, silent. Nothing is said of what is not there. No full stop: it may be a heading. */
export function headline({ total, completion, overdue, silent }: Figures, lifecycle: PlanLifecycle): string {
  const closed = lifecycle === 'closed'
  if (total === 0) return t('charts.headline.empty')
  if (silent === total)
    return t(closed ? 'charts.headline.allSilentClosed' : 'charts.headline.allSilent', { n: total })
  const kept = completion.complete
  const none = closed ? 'charts.headline.keptNoneClosed' : 'charts.headline.keptNone'
  const late = closed ? 'charts.headline.lateClosed' : 'charts.headline.late'
  return [
    kept > 0 ? t('charts.headline.kept', { n: total, kept: countOf(kept) }) : t(none, { n: total }),
    ...(overdue > 0 ? [t(late, { late: countOf(overdue) })] : []),
    ...(silent > 0 ? [t('charts.headline.silent', { silent: countOf(silent) })] : []),
  ].join(', ')
}

/** The one group that stands out by a measure; none when two share the first place. */
function foremost(groups: readonly Group[], measure: (group: Group) => number): Group | null {
  const [first, second] = [...groups].sort((a, b) => measure(b) - measure(a))
  if (!first || measure(first) === 0) return null
  return second && measure(second) === measure(first) ? null : first
}

/** Nobody has said anything about any of its commitments. */
const isSilent = ({ counts, commitments }: Group) => counts.none === commitments.length

/** In how many themes something is kept, and where most. */
export function themeSentence(groups: readonly Group[]): string {
  const some = groups.filter(({ counts }) => counts.complete > 0)
  const n = groups.length
  if (groups.every(isSilent)) return t('charts.themes.unknown', { n })
  if (some.length === 0) return t('charts.themes.none', { n })
  const best = foremost(groups, ({ counts, commitments }) => counts.complete / commitments.length)
  const sentence =
    some.length === n
      ? t('charts.themes.all', { n })
      : t('charts.themes.some', { n, some: countIn(some.length) })
  if (!best) return sentence
  const { complete } = best.counts
  const most = { theme: localText(best.label), n: best.commitments.length, kept: countOf(complete) }
  return `${sentence} ${t('charts.themes.most', most)}`
}

/** Who answers for most, and how many of the bodies have never reported. */
export function agencySentence(groups: readonly Group[]): string {
  const silent = groups.filter(isSilent).length
  const n = groups.length
  const most = foremost(groups, ({ commitments }) => commitments.length)
  const answer =
    silent === 0
      ? t('charts.agencies.allReported', { n })
      : silent === n
        ? t('charts.agencies.noneReported', { n })
        : t('charts.agencies.silent', { n, silent: countOf(silent) })
  if (!most) return answer
  const { complete } = most.counts
  const words = { agency: localText(most.label), n: most.commitments.length, kept: countOf(complete) }
  const record = isSilent(most) ? 'mostUnknown' : complete > 0 ? 'most' : 'mostNone'
  return `${t(`charts.agencies.${record}`, words)} ${answer}`
}

/** Who answers for most, where the bars show what reviewers found. */
export function ratedAgencySentence(groups: readonly Group[]): string {
  const most = foremost(groups, ({ commitments }) => commitments.length)
  const words = most && { agency: localText(most.label), n: most.commitments.length }
  return [t('charts.agencies.rated'), ...(words ? [t('charts.agencies.mostUnknown', words)] : [])].join(' ')
}

/** What reviewers found: how much complete, and the most frequent judgement if it is another one. */
export function ratingSentence(ratings: Ratings): string {
  const complete = ratings.counts['complete'] ?? 0
  const first = t(complete > 0 ? 'charts.ratings.complete' : 'charts.ratings.completeNone', {
    n: ratings.total,
    complete: countOf(complete),
  })
  const series = ratingSeries(ratings)
  const count = (key: string) => ratings.counts[key] ?? 0
  const most = [...series].sort((a, b) => count(b.key) - count(a.key))[0]
  if (!most || most.key === 'complete') return first
  return `${first} ${t('charts.ratings.most', { label: most.label, n: count(most.key) })}`
}

/** How much of the plan's time has passed against how much is kept, should anything be; null while that cannot be said. */
export function timeSentence(
  { startsOn, endsOn, lifecycle }: Pick<Plan, 'startsOn' | 'endsOn' | 'lifecycle'>,
  { total, completion, silent }: Figures,
  today: IsoDay,
): string | null {
  if (lifecycle !== 'active' || !startsOn || !endsOn || total === 0 || startsOn >= endsOn) return null
  if (today < startsOn) return t('charts.time.before', { n: daysBetween(today, startsOn) })
  const n = daysBetween(endsOn, today)
  const time = formatPercent(daysBetween(startsOn, today) / daysBetween(startsOn, endsOn))
  // where nothing is kept, the sentence before this one says so
  if (silent === total || completion.complete === 0)
    return n > 0 ? t('charts.time.over', { n }) : t('charts.time.passed', { time })
  const kept = formatPercent(completion.complete / total)
  return n > 0 ? t('charts.time.overKept', { n, kept }) : t('charts.time.passedKept', { time, kept })
}
