import { completionSeries, type Series } from '@/charts/bars'
import { headline } from '@/charts/sentences'
import { drawingOf } from '@/components/icons'
import { lookOf, type StatusProps } from '@/components/status'
import { statusWord } from '@/components/statusWord'
import { AppError } from '@/domain/errors'
import { leads, scheduleDays, type Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import { briefName, type OrganizationName } from '@/domain/organization'
import type { Plan } from '@/domain/plan'
import { standing, summarize, type CompletionCounts } from '@/domain/summary'
import { escapeMarkup } from '@/head'
import { t } from '@/i18n'
import { describeError } from '@/i18n/errors'
import { formatDate, formatList, formatNumber } from '@/i18n/format'
import { currentLocale } from '@/i18n/locale'
import { localize, localText } from '@/i18n/localize'

/** What a card shows; `href` is the page of the site that says more. */
interface Card {
  readonly href: string
  readonly eyebrow: string
  readonly title: LocalizedText
  readonly line: string
  readonly states?: readonly StatusProps[]
  readonly counts?: CompletionCounts
}

function icon(state: StatusProps): string {
  const { line, fill, cut, dashed } = drawingOf(lookOf(state).icon)
  const path = (name: string, d?: string) => (d ? `<path class="${name}" d="${d}"/>` : '')
  return (
    '<svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">' +
    `${path(dashed ? 'line dashed' : 'line', line)}${path('fill', fill)}${path('line cut', cut)}</svg>`
  )
}

const stateHtml = (state: StatusProps) =>
  `<li class="${lookOf(state).tone}">${icon(state)} ${escapeMarkup(statusWord(state))}</li>`

/** A stacked bar drawn without styles of its own, and its legend in words. */
function barHtml(counts: CompletionCounts): string {
  const of = ({ key }: Series) => counts[key as keyof CompletionCounts]
  const series = completionSeries().filter((one) => of(one) > 0)
  const total = series.reduce((sum, one) => sum + of(one), 0)
  let x = 0
  const areas = series.map((one) => {
    const width = (100 * of(one)) / total
    const area = `<rect class="area ${one.fill}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="12"/>`
    x += width
    return area
  })
  const legend = series.map(
    (one) =>
      `<li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="area ${one.fill}" width="10" height="10"/></svg> ` +
      `${escapeMarkup(one.label)} <b>${formatNumber(of(one))}</b></li>`,
  )
  return (
    `<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${areas.join('')}</svg>` +
    `<ul class="legend">${legend.join('')}</ul>`
  )
}

function cardHtml({ href, eyebrow, title, line, states, counts }: Card, day: IsoDay): string {
  const name = localize(title)
  const lang = name && name.lang !== currentLocale() ? ` lang="${escapeMarkup(name.lang)}"` : ''
  const product = escapeMarkup(t('shell.product'))
  return `<!doctype html>
<html lang="${currentLocale()}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeMarkup(localText(title))} — ${product}</title>
    <link rel="stylesheet" href="/embed.css" />
  </head>
  <body>
    <article>
      <p class="eyebrow">${escapeMarkup(eyebrow)}</p>
      <h1><a href="${escapeMarkup(href)}" target="_blank" rel="noopener"${lang}>${escapeMarkup(name?.text ?? '')}</a></h1>
      <p class="line">${escapeMarkup(line)}</p>
      ${states ? `<ul class="states">${states.map(stateHtml).join('')}</ul>` : ''}${counts ? barHtml(counts) : ''}
      <footer><span${currentLocale() === 'en' ? '' : ' lang="en"'}>${product}</span> <span>${escapeMarkup(t('sheet.stands', { date: formatDate(day) }))}</span></footer>
    </article>
  </body>
</html>
`
}

/** A commitment as a card for other sites: who answers, how far it has come, and against which date. */
export function cardOfCommitment(commitment: Commitment, day: IsoDay, href: string): string {
  const { code, plan, lifecycle, completion, schedule } = commitment
  const states: StatusProps[] =
    lifecycle === 'withdrawn'
      ? [{ kind: 'lifecycle', value: lifecycle }]
      : [
          { kind: 'completion', value: completion },
          ...(schedule
            ? [{ kind: 'schedule', value: schedule, days: scheduleDays(commitment, day) } as const]
            : []),
        ]
  return cardHtml(
    {
      href,
      eyebrow: `${t('commitment.label', { code })} · ${localText(plan.title)}`,
      title: commitment.title,
      line: formatList(leads(commitment).map((lead) => localText(briefName(lead)))),
      states,
    },
    day,
  )
}

/** In the place of a card that there is not: that there is nothing, and the way to the site. */
export function cardOfNothing(day: IsoDay, href: string): string {
  const { title, text } = describeError(new AppError('not-found'))
  return cardHtml({ href, eyebrow: '404', title: { [currentLocale()]: title }, line: text }, day)
}

/** A plan as a card: its sentence, and all of it by completion. */
export function cardOfPlan(
  plan: Plan,
  commitments: readonly Commitment[],
  day: IsoDay,
  href: string,
): string {
  const summary = summarize(commitments)
  return cardHtml(
    {
      href,
      eyebrow: t(`status.lifecycle.${plan.lifecycle}`),
      title: plan.title,
      line: `${headline(summary, plan.lifecycle)}.`,
      ...(summary.total > 0 ? { counts: summary.completion } : {}),
    },
    day,
  )
}

/** A body as a card: what it leads now, else what it led. */
export function cardOfAgency(
  body: OrganizationName,
  commitments: readonly Commitment[],
  day: IsoDay,
  href: string,
): string {
  const { counted, lifecycle } = standing(commitments)
  const summary = summarize(counted)
  const plans = new Map(counted.map(({ plan }) => [plan.slug, plan.title]))
  const [plan] = plans.values()
  return cardHtml(
    {
      href,
      eyebrow: plans.size === 1 ? localText(plan) : t('commitments.title'),
      title: briefName(body),
      line: `${headline(summary, lifecycle)}.`,
      ...(summary.total > 0 ? { counts: summary.completion } : {}),
    },
    day,
  )
}
