import Papa from 'papaparse'
import type { AssessmentVoice } from '@/domain/assessment'
import type { Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import type { Responsibility } from '@/domain/organization'
import { t, type MessageKey } from '@/i18n'
import { localText } from '@/i18n/localize'
import { statusWord } from '@/components/statusWord'

type Cell = string | number | null

function bodies(commitment: Commitment, role: Responsibility): string {
  return commitment.organizations
    .filter((body) => body.role === role)
    .map((body) => localText(body.name))
    .join('; ')
}

function words(commitment: Commitment, speaker: AssessmentVoice): string {
  return commitment.voices
    .filter(({ voice }) => voice === speaker)
    .map(({ organization, completion }) =>
      [organization && localText(organization.name), completion ?? '']
        .filter((part) => part !== null)
        .join(': '),
    )
    .join('; ')
}

type Column = readonly [heading: MessageKey, cell: (commitment: Commitment) => Cell]

/** States twice: as the reader says it, and as a program compares it. Dates are ISO 8601 days. */
const columns: readonly Column[] = [
  ['listing.csv.plan', ({ plan }) => plan.slug],
  ['listing.csv.code', ({ code }) => code],
  ['listing.csv.ogpId', ({ ogpId }) => ogpId],
  ['listing.csv.title', ({ title }) => localText(title)],
  ['listing.csv.theme', ({ theme }) => localText(theme.title)],
  ['listing.csv.leads', (commitment) => bodies(commitment, 'lead')],
  ['listing.csv.supporting', (commitment) => bodies(commitment, 'supporting')],
  ['listing.csv.partners', (commitment) => bodies(commitment, 'partner')],
  ['listing.csv.lifecycle', ({ lifecycle: value }) => statusWord({ kind: 'lifecycle', value })],
  ['listing.csv.lifecycleCode', ({ lifecycle }) => lifecycle],
  ['listing.csv.completion', ({ completion: value }) => statusWord({ kind: 'completion', value })],
  ['listing.csv.completionCode', ({ completion }) => completion],
  [
    'listing.csv.schedule',
    ({ schedule: value }) => (value === null ? null : statusWord({ kind: 'schedule', value })),
  ],
  ['listing.csv.scheduleCode', ({ schedule }) => schedule],
  ['listing.csv.daysLate', ({ schedule, daysLate }) => (schedule === null ? null : daysLate)],
  ['listing.csv.startOn', ({ startOn }) => startOn],
  ['listing.csv.dueOn', ({ dueOn }) => dueOn],
  ['listing.csv.originalDueOn', ({ originalDueOn }) => originalDueOn],
  ['listing.csv.deadlineWording', ({ deadlineWording }) => localText(deadlineWording)],
  ['listing.csv.slippageDays', ({ slippageDays }) => slippageDays],
  ['listing.csv.doneOn', ({ doneOn }) => doneOn],
  ['listing.csv.freshness', ({ freshness: value }) => statusWord({ kind: 'freshness', value })],
  ['listing.csv.freshnessCode', ({ freshness }) => freshness],
  ['listing.csv.reportedOn', ({ reportedOn }) => reportedOn],
  ['listing.csv.milestones', ({ milestones }) => milestones.total],
  ['listing.csv.milestonesDone', ({ milestones }) => milestones.done],
  ['listing.csv.reviewerScheme', ({ reviewerRating }) => reviewerRating?.scheme ?? null],
  ['listing.csv.reviewerYear', ({ reviewerRating }) => reviewerRating?.year ?? null],
  ['listing.csv.reviewerCompletion', ({ reviewerRating }) => reviewerRating?.ratings['completion'] ?? null],
  ['listing.csv.civilSociety', (commitment) => words(commitment, 'civil_society')],
  ['listing.csv.secretariat', (commitment) => words(commitment, 'secretariat')],
  ['listing.csv.disagreement', ({ disagreement }) => disagreement],
]

/**
 * Commitments as a CSV file, RFC 4180, UTF-8, headed in the reader's language. A cell that a spreadsheet would run as a
 * formula is disarmed by an apostrophe.
 * @param day the day at whose end all of it was known
 * @param addressOf the full address of a commitment's page
 */
export function commitmentsCsv(
  commitments: readonly Commitment[],
  day: IsoDay,
  addressOf: (commitment: Commitment) => string,
): string {
  return Papa.unparse(
    {
      fields: [...columns.map(([heading]) => t(heading)), t('listing.csv.asOf'), t('listing.csv.address')],
      data: commitments.map((commitment) => [
        ...columns.map(([, cell]) => cell(commitment)),
        day,
        addressOf(commitment),
      ]),
    },
    { escapeFormulae: true },
  )
}
