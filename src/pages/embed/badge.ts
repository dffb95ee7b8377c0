import { lookOf, type StatusProps, type Tone } from '@/components/status'
import { statusWord } from '@/components/statusWord'
import type { Commitment } from '@/domain/commitment'
import { planYears, type Plan } from '@/domain/plan'
import { escapeMarkup } from '@/head'
import { t } from '@/i18n'
import { formatNumber } from '@/i18n/format'
import { currentLocale } from '@/i18n/locale'
import { localText } from '@/i18n/localize'

/** What a badge says: whose state, and which. */
export interface Badge {
  readonly subject: string
  readonly state: string
  readonly tone: Tone
}

/** The one state that matters most: kept, late, else how far it has come. */
export function telling(
  commitment: Pick<Commitment, 'lifecycle' | 'completion' | 'schedule' | 'daysLate'>,
): StatusProps {
  const { lifecycle, completion, schedule, daysLate } = commitment
  if (lifecycle === 'withdrawn') return { kind: 'lifecycle', value: lifecycle }
  if (completion !== 'complete' && schedule === 'overdue')
    return { kind: 'schedule', value: schedule, days: daysLate }
  return { kind: 'completion', value: completion }
}

/** The badge of a commitment: "Commitment 1.2 | Late by 43 days". */
export function badgeOfCommitment(commitment: Commitment): Badge {
  const state = telling(commitment)
  return {
    subject: t('commitment.label', { code: commitment.code }),
    state: statusWord(state),
    tone: lookOf(state).tone,
  }
}

/** The badge of a plan: "2020–2022 | 9/19 complete". */
export function badgeOfPlan(plan: Plan): Badge {
  const { complete, commitments, silent } = plan.counts
  const subject = planYears(plan) ?? localText(plan.title)
  // nobody reported: how many are complete is not known, and unknown is not none
  if (commitments === silent) {
    const unknown = { kind: 'completion', value: null } as const
    return { subject, state: statusWord(unknown), tone: lookOf(unknown).tone }
  }
  return {
    subject,
    state: `${formatNumber(complete)}/${formatNumber(commitments)} ${t('status.completion.complete').toLocaleLowerCase(currentLocale())}`,
    // green is for what is kept, not for a part of it
    tone: complete === commitments ? 'good' : 'neutral',
  }
}

/** The light theme's tones; a badge does not know the page it stands on. White on each is at least 4.5 : 1. */
const fills: Readonly<Record<Tone, string>> = {
  good: '#1a5c3a',
  caution: '#805000',
  bad: '#a12718',
  unknown: '#5b4a6e',
  neutral: '#5f594d',
}

/** How wide a text is about to be, in px at 13 px of a common sans serif. The SVG stretches it to exactly that. */
function widthOf(text: string): number {
  const wide = (sign: string) =>
    /[ilıİj.,:;|'’“”!()/ ]/u.test(sign)
      ? 4.4
      : /[mwMWшщжюыШЩЖЮ—]/u.test(sign)
        ? 11.2
        : /\p{Lu}/u.test(sign)
          ? 9
          : 7.4
  return Math.ceil(Array.from(text).reduce((sum, sign) => sum + wide(sign), 0))
}

/** A badge as SVG: no script, no font of its own, readable by screen readers as one sentence. */
export function badgeSvg({ subject, state, tone }: Badge): string {
  const [left, right] = [widthOf(subject), widthOf(state)]
  const pad = 10
  const edge = left + 2 * pad
  const width = edge + right + 2 * pad
  const name = escapeMarkup(`${subject}: ${state}`)
  const text = (words: string, x: number, length: number, fill: string) =>
    `<text x="${x}" y="18.5" fill="${fill}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="28" viewBox="0 0 ${width} 28" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="27" rx="3" fill="#fbf9f4" stroke="#857d6c"/>`,
    `<path d="M${edge} 0H${width - 3}a3 3 0 0 1 3 3V25a3 3 0 0 1-3 3H${edge}z" fill="${fills[tone]}"/>`,
    `<g font-family="Verdana, 'DejaVu Sans', Geneva, sans-serif" font-size="12.5">`,
    text(subject, pad, left, '#1f1c17'),
    text(state, edge + pad, right, '#ffffff'),
    '</g></svg>\n',
  ].join('')
}
