import type { PostgrestClient } from '@supabase/postgrest-js'
import { AppError } from '@/domain/errors'
import type { ImportedCommitment } from '@/domain/import/types'
import {
  changedFields,
  type ImportAction,
  type PreviewRow,
  type Register,
  type StagedImport,
  type TargetPlan,
} from '@/domain/import/staging'
import type { Database, Json } from './database.types'
import { everyRow } from './every-row'
import { text } from './rows'
import { unwrap } from './unwrap'

/** The page passes its own client, the command one with the secret key. */
type Client = PostgrestClient<Database>

const rowsPerRequest = 200

/** Every body with its names, and every listed spelling. @throws AppError */
export async function fetchRegister(client: Client): Promise<Register> {
  const [organizations, aliases] = await Promise.all([
    everyRow(async (from, to) =>
      unwrap(
        await client.from('organizations').select('slug, name, short_name').order('slug').range(from, to),
      ),
    ),
    everyRow(async (from, to) =>
      unwrap(
        await client
          .from('organization_aliases')
          .select('alias, organization:organizations(slug)')
          .order('alias')
          .order('organization_id')
          .range(from, to),
      ),
    ),
  ])
  return {
    organizations: organizations.map(({ slug, name, short_name }) => ({
      slug,
      name: text(name),
      shortName: text(short_name),
    })),
    aliases: aliases.map(({ alias, organization }) => ({ alias, slug: organization.slug })),
  }
}

/** The plan with this address as an import has to know it; null when there is none yet. @throws AppError */
export async function fetchTargetPlan(client: Client, slug: string): Promise<TargetPlan | null> {
  const [plan] = unwrap(
    await client
      .from('plans')
      .select('slug, title, starts_on, ends_on, themes(code, title, position)')
      .eq('slug', slug),
  )
  if (!plan) return null
  return {
    slug: plan.slug,
    title: text(plan.title),
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    themes: plan.themes.map((theme) => ({ ...theme, title: text(theme.title) })),
  }
}

/** The shape that `preview_import` and `apply_import` read: what a file does not say is left out, and so changes nothing. */
function toItem(commitment: ImportedCommitment): Json {
  const { organizations, milestones, rating } = commitment
  const item = {
    code: commitment.code,
    ogp_id: commitment.ogpId,
    theme: { ...commitment.theme },
    title: commitment.title,
    description: commitment.description,
    problem: commitment.problem,
    plain_summary: commitment.plainSummary,
    expected_result: commitment.expectedResult,
    evaluation_indicator: commitment.evaluationIndicator,
    start_on: commitment.startOn,
    due_on: commitment.dueOn,
    deadline_wording: commitment.deadlineWording,
    ogp_values: commitment.ogpValues,
    organizations: organizations.length > 0 ? organizations : null,
    milestones:
      milestones.length > 0
        ? milestones.map(({ code, title, startOn, dueOn, deadlineWording }) => ({
            code,
            title,
            start_on: startOn,
            due_on: dueOn,
            deadline_wording: deadlineWording,
          }))
        : null,
    rating,
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as Json
}

interface StageOptions {
  /** Told the share sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Whoever closes the page while an import waits leaves it behind; after a day nobody comes back for it. */
async function sweep(client: Client): Promise<void> {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString()
  unwrap(await client.from('imports').delete().is('applied_at', null).lt('created_at', yesterday))
}

/**
 * Sends a file's rows to the waiting room of the database, which changes no plan; the id of the import.
 * What was sent is taken back when it cannot be finished. @throws AppError; the signal's reason when stopped
 */
export async function stageImport(
  client: Client,
  staged: StagedImport,
  options: StageOptions = {},
): Promise<number> {
  const { plan, rows } = staged
  await sweep(client)
  const { id } = unwrap(
    await client
      .from('imports')
      .insert({
        plan_slug: plan.slug,
        plan: {
          title: plan.title,
          starts_on: plan.startsOn,
          ends_on: plan.endsOn,
          lifecycle: plan.lifecycle,
        } as Json & object,
        // plain data, but an interface lacks the index signature of Json
        organizations: staged.organizations as unknown as Json & object,
        aliases: staged.aliases as unknown as Json & object,
        format: staged.format,
        file_name: staged.fileName,
        file_sha256: staged.sha256,
      })
      .select('id')
      .single(),
  )
  try {
    for (let sent = 0; sent < rows.length; sent += rowsPerRequest) {
      options.signal?.throwIfAborted()
      const batch = rows.slice(sent, sent + rowsPerRequest).map(({ line, raw, commitment, problems }) => ({
        import_id: id,
        line,
        raw,
        commitment: commitment && toItem(commitment),
        problems: problems as unknown as Json & object,
      }))
      unwrap(await client.from('import_rows').insert(batch))
      options.onProgress?.(Math.min(1, (sent + batch.length) / rows.length))
    }
    options.signal?.throwIfAborted()
  } catch (error) {
    await dropImport(client, id).catch(() => undefined) // the first failure is the one to tell; a leftover is harmless
    throw error
  }
  return id
}

/** What applying a staged import would do, row by row. @throws AppError */
export async function previewImport(client: Client, id: number): Promise<PreviewRow[]> {
  const rows = await everyRow(async (from, to) =>
    unwrap(await client.rpc('preview_import', { import_id: id }).order('line').range(from, to)),
  )
  return rows.map(({ line, code, action, changes }) => ({
    line,
    code,
    action: action as ImportAction,
    changes: changedFields.filter((field) => changes.includes(field)),
  }))
}

/** Writes a staged import, all or nothing. @throws AppError */
export async function applyImport(client: Client, id: number): Promise<void> {
  try {
    unwrap(await client.rpc('apply_import', { import_id: id }))
  } catch (error) {
    // the answer to an earlier attempt may have been lost on its way
    const isGone = error instanceof AppError && error.hint === 'import_gone'
    if (!isGone || !(await wasApplied(client, id))) throw error
  }
}

async function wasApplied(client: Client, id: number): Promise<boolean> {
  const [row] = unwrap(await client.from('imports').select('applied_at').eq('id', id))
  return row !== undefined && row.applied_at !== null
}

/** Takes a staged import back; one that was applied stays, as the source of what it wrote. @throws AppError */
export async function dropImport(client: Client, id: number): Promise<void> {
  unwrap(await client.from('imports').delete().eq('id', id))
}
