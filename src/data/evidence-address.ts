import type { EvidenceFile } from '@/domain/evidence-file'
import { supabaseBase } from './environment'

/** Where the storage of the Supabase API answers for objects. */
export const objects = `${supabaseBase}/storage/v1/object`

/** A name in the storage as a path of an address. */
export const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** What the site keeps files of: evidence of updates, minutes of meetings. */
export type Bucket = 'evidence' | 'minutes'

/** Where anybody downloads a file, under its own name. */
export function publishedAddress(
  bucket: Bucket,
  { path, fileName }: Pick<EvidenceFile, 'path' | 'fileName'>,
): string {
  return `${objects}/public/${bucket}/${encodedPath(path)}?download=${encodeURIComponent(fileName)}`
}
