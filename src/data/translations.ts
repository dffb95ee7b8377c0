import {
  translatedKinds,
  wordsChanged,
  type CommitmentWords,
  type MissingTranslation,
} from '@/domain/translation'
import type { CommitmentVersion } from './deadlines'
import { rest } from './rest'
import { text } from './rows'
import { AppError } from '@/domain/errors'
import { unwrap } from './unwrap'

/** Every text that lacks a language of the record; empty for whoever is not of the secretariat. @throws AppError */
export async function fetchMissingTranslations(): Promise<readonly MissingTranslation[]> {
  const rows = unwrap(
    await rest
      .from('missing_translations')
      .select()
      .order('plan_slug', { ascending: false, nullsFirst: false }),
  )
  return rows.flatMap((row) => {
    const kind = translatedKinds.find((known) => known === row.kind)
    if (!kind || row.id === null) return []
    return {
      kind: row.field === 'plain_summary' ? 'summary' : kind,
      id: row.id,
      planSlug: row.plan_slug,
      code: row.code,
      address: row.address,
      title: text(row.title),
      field: row.field ?? '',
      languages: row.languages ?? [],
    }
  })
}

/** @throws AppError `conflict` with hint `wordsChanged` when the commitment was changed since that version */
export async function saveWords(seen: CommitmentVersion, words: CommitmentWords): Promise<void> {
  const changed = unwrap(
    await rest
      .from('commitments')
      .update(words as never)
      .eq('id', seen.id)
      .eq('version', seen.version)
      .select('id'),
  )
  if (changed.length === 0) throw new AppError('conflict', { hint: wordsChanged })
}
