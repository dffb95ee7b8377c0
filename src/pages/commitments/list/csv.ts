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
  ['commitments.csv.plan', ({ plan }) => plan.slug],
  ['commitments.csv.code', ({ code }) => code],
  ['commitments.csv.ogpId', ({ ogpId }) => ogpId],
  ['commitments.csv.title', ({ title }) => localText(title)],
  ['commitments.csv.theme', ({ theme }) => localText(theme.title)],
  ['commitments.csv.leads', (commitment) => bodies(commitment, 'lead')],
  ['commitments.csv.supporting', (commitment) => bodies(commitment, 'supporting')],
  ['commitments.csv.partners', (commitment) => bodies(commitment, 'partner')],
  ['commitments.csv.lifecycle', ({ lifecycle: value }) => statusWord({ kind: 'lifecycle', value })],
  ['commitments.csv.lifecycleCode', ({ lifecycle }) => lifecycle],
  ['commitments.csv.completion', ({ completion: value }) => statusWord({ kind: 'completion', value })],
  ['commitments.csv.completionCode', ({ completion }) => completion],
  [
    'commitments.csv.schedule',
    ({ schedule: value }) => (value === null ? null : statusWord({ kind: 'schedule', value })),
  ],
  ['commitments.csv.scheduleCode', ({ schedule }) => schedule],
  ['commitments.csv.daysLate', ({ schedule, daysLate }) => (schedule === null ? null : daysLate)],
  ['commitments.csv.startOn', ({ startOn }) => startOn],
  ['commitments.csv.dueOn', ({ dueOn }) => dueOn],
  ['commitments.csv.originalDueOn', ({ originalDueOn }) => originalDueOn],
  ['commitments.csv.deadlineWording', ({ deadlineWording }) => localText(deadlineWording)],
  ['commitments.csv.slippageDays', ({ slippageDays }) => slippageDays],
  ['commitments.csv.doneOn', ({ doneOn }) => doneOn],
  ['commitments.csv.freshness', ({ freshness: value }) => statusWord({ kind: 'freshness', value })],
  ['commitments.csv.freshnessCode', ({ freshness }) => freshness],
  ['commitments.csv.reportedOn', ({ reportedOn }) => reportedOn],
  ['commitments.csv.milestones', ({ milestones }) => milestones.total],
  ['commitments.csv.milestonesDone', ({ milestones }) => milestones.done],
  ['commitments.csv.reviewerScheme', ({ reviewerRating }) => reviewerRating?.scheme ?? null],
  ['commitments.csv.reviewerYear', ({ reviewerRating }) => reviewerRating?.year ?? null],
  [
    'commitments.csv.reviewerCompletion',
    ({ reviewerRating }) => reviewerRating?.ratings['completion'] ?? null,
  ],
  ['commitments.csv.civilSociety', (commitment) => words(commitment, 'civil_society')],
  ['commitments.csv.secretariat', (commitment) => words(commitment, 'secretariat')],
  ['commitments.csv.disagreement', ({ disagreement }) => disagreement],
]

/** Excel takes a file without this mark for one in the alphabet of its own country. */
const byteOrderMark = '\uFEFF'

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
  const table = Papa.unparse(
    {
      fields: [
        ...columns.map(([heading]) => t(heading)),
        t('commitments.csv.asOf'),
        t('commitments.csv.address'),
      ],
      data: commitments.map((commitment) => [
        ...columns.map(([, cell]) => cell(commitment)),
        day,
        addressOf(commitment),
      ]),
    },
    { escapeFormulae: true },
  )
  return byteOrderMark + table
}
