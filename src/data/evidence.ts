import type { Evidence } from '@/domain/update'
import type { Tables } from './database.types'
import { publishedAddress } from './evidence-address'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** What is selected of evidence; the query orders checks and archives, newest first. */
export const evidenceSelection = `id, title, url, dated_on, path, file_name, sha256, size_bytes, media_type,
    evidence_checks(outcome, http_status, checked_at), evidence_archives(url, added_at)` as const

type Row = Pick<
  Tables<'evidence'>,
  'id' | 'title' | 'url' | 'dated_on' | 'path' | 'file_name' | 'sha256' | 'size_bytes' | 'media_type'
> & {
  readonly evidence_checks: readonly Pick<
    Tables<'evidence_checks'>,
    'outcome' | 'http_status' | 'checked_at'
  >[]
  readonly evidence_archives: readonly Pick<Tables<'evidence_archives'>, 'url'>[]
}

/** Evidence as the site knows it; which columns a link and a file have is a constraint of the table. */
export function toEvidence(row: Row): Evidence {
  // no answer this time says nothing against what was found before
  const check = row.evidence_checks.find(({ outcome }) => outcome !== 'unreachable') ?? row.evidence_checks[0]
  const facts = {
    id: row.id,
    title: row.title,
    datedOn: row.dated_on,
    state: {
      outcome: check?.outcome ?? null,
      httpStatus: check?.http_status ?? null,
      checkedAt: check?.checked_at ?? null,
      archivedUrl: row.evidence_archives[0]?.url ?? null,
    },
  }
  if (row.path === null) return { ...facts, kind: 'link', url: row.url ?? '' }
  const { path, file_name: fileName } = row
  return {
    ...facts,
    kind: 'file',
    path,
    fileName: fileName ?? '',
    sha256: row.sha256 ?? '',
    sizeBytes: row.size_bytes ?? 0,
    mediaType: row.media_type ?? '',
    address: publishedAddress('evidence', { path, fileName: fileName ?? '' }),
  }
}

/** Notes where a copy of linked evidence is kept; the link itself stays as it was published. @throws AppError */
export async function addArchive(evidenceId: number, url: string): Promise<void> {
  unwrap(await rest.from('evidence_archives').insert({ evidence_id: evidenceId, url }))
}
