import { placeKey, type Comment, type CommentPlace } from '@/domain/comment'
import type { Milestone } from '@/domain/milestone'
import type { ProgressUpdate } from '@/domain/update'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { localText } from '@/i18n/localize'

/** A part of a commitment that can be discussed by itself. */
export interface CommentPart {
  /** As it stands in the address: `milestone-12`. */
  readonly key: string
  readonly place: CommentPlace
  readonly name: string
  /** The name among others to choose from. */
  readonly label: string
  /** The id of the part on the commitment's page. */
  readonly anchor: string
}

/** A name is chosen from a list, and a list has one line for each. */
const longest = 90

function shorten(text: string): string {
  const letters = Array.from(text)
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('').trimEnd()}…`
}

/** The milestones and the updates of a commitment. */
export function partsOf(
  commitmentId: number,
  milestones: readonly Milestone[],
  updates: readonly ProgressUpdate[],
): readonly CommentPart[] {
  const steps = milestones.map(({ id, code, title }) => ({
    place: { kind: 'milestone', commitmentId, milestoneId: id } as const,
    name: t('comments.part.milestone', { code }),
    label: shorten(`${t('comments.part.milestone', { code })}: ${localText(title)}`),
    anchor: `milestone-${code}`,
  }))
  const reports = updates.map(({ id, reportedOn, organization }) => ({
    place: { kind: 'update', commitmentId, updateId: id } as const,
    name: t('comments.part.update', { date: formatDate(reportedOn) }),
    label: shorten(
      `${t('comments.part.update', { date: formatDate(reportedOn) })}: ${localText(organization.name)}`,
    ),
    anchor: `update-${String(id)}`,
  }))
  return [...steps, ...reports].map((part) => ({ key: placeKey(part.place), ...part }))
}

/** The part's key as a comment has it; empty for the commitment or the meeting as a whole. */
export function partOf({ milestoneId, updateId }: Comment): string {
  if (milestoneId !== null) return `milestone-${String(milestoneId)}`
  return updateId === null ? '' : `update-${String(updateId)}`
}
