import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Sql } from 'postgres'
import { FileStore } from './file-store.ts'
import { projectRoot } from './settings.ts'

const seedFiles = join(projectRoot, 'supabase/seed/files')

/** Puts the contents of files that the seeds name into the store; what is there already stays. */
export async function storeSeedFiles(sql: Sql, filesDir: string): Promise<void> {
  const store = new FileStore(filesDir)
  const rows = await sql<{ bucket: string; name: string; type: string; cache: string }[]>`
    select bucket_id as bucket, name, metadata ->> 'mimetype' as type, metadata ->> 'cacheControl' as cache
    from storage.objects where owner_id is null`
  for (const { bucket, name, type, cache } of rows) {
    const source = join(seedFiles, basename(name))
    const isStored = await store.headObject(bucket, name).catch(() => null)
    if (isStored || !existsSync(source)) continue
    await store.uploadObject(bucket, name, undefined, await readFile(source), type, cache)
  }
}
