import type { SavedDraft } from '@/domain/draft-sync'
import type { ReportPurpose } from '@/domain/report-form'
import type { Json } from './database.types'
import { everyRow } from './every-row'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Whose draft about what; there is one of each. */
export interface DraftSlot {
  readonly commitmentId: number
  readonly organizationId: number
}

/** A draft as the server keeps it; the content is a form as it was typed, to be recalled before use. */
export type KeptDraft = SavedDraft<unknown> & DraftSlot

const selection = 'commitment_id, organization_id, content, version, saved_by_name, saved_at' as const

/**
 * The drafts of some bodies, the newest first.
 * @param commitmentId only those about one commitment
 * @throws AppError
 */
export async function fetchDrafts(
  organizationIds: readonly number[],
  commitmentId?: number,
): Promise<readonly KeptDraft[]> {
  const all = rest
    .from('update_drafts')
    .select(selection)
    .in('organization_id', [...organizationIds])
  const rows = unwrap(
    await (commitmentId === undefined ? all : all.eq('commitment_id', commitmentId)).order('saved_at', {
      ascending: false,
    }),
  )
  return rows.map((row) => ({
    commitmentId: row.commitment_id,
    organizationId: row.organization_id,
    content: row.content,
    version: row.version,
    savedBy: row.saved_by_name ?? '',
    savedAt: row.saved_at,
  }))
}

/** The milestones of some commitments, as a form needs them. @throws AppError */
export async function fetchMilestonesOf(
  commitmentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly id: number; readonly completedOn: string | null }[]>> {
  const milestones = new Map<number, { id: number; completedOn: string | null }[]>(
    commitmentIds.map((id) => [id, []]),
  )
  const rows = await everyRow(async (from, to) =>
    unwrap(
      await rest
        .from('milestones')
        .select('id, commitment_id, completed_on')
        .in('commitment_id', [...commitmentIds])
        .order('position')
        .order('id')
        .range(from, to),
    ),
  )
  for (const row of rows)
    milestones.get(row.commitment_id)?.push({ id: row.id, completedOn: row.completed_on })
  return milestones
}

/**
 * Keeps a draft on the server; the version it became.
 * @param base the version that the content grew from; 0 for none
 * @throws AppError with hint `draft_conflict` when the server keeps another version, or none any more
 */
export async function saveDraft(
  { commitmentId, organizationId }: DraftSlot,
  content: ReportPurpose,
  base: number,
): Promise<number> {
  const { correctsId, resubmitsId } = content
  const answer = unwrap(
    await rest.rpc('save_draft', {
      commitment_id: commitmentId,
      organization_id: organizationId,
      // plain data, but an interface lacks the index signature of Json
      content: content as unknown as Json,
      base_version: base,
      ...(correctsId === null ? {} : { corrects_id: correctsId }),
      ...(resubmitsId === null ? {} : { resubmits_id: resubmitsId }),
    }),
  ) as { version: number }
  return answer.version
}

/** Throws a draft away, if it is still the version that was read. @throws AppError */
export async function discardDraft(
  { commitmentId, organizationId }: DraftSlot,
  version: number,
): Promise<void> {
  const about = { commitment_id: commitmentId, organization_id: organizationId, draft_version: version }
  unwrap(await rest.rpc('discard_draft', about))
}
