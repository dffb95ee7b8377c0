import type { EvidenceFile } from '@/domain/evidence-file'
import { supabaseUrl } from './environment'

/** Where the storage of the Supabase API answers for objects. */
export const objects = `${supabaseUrl}/storage/v1/object`

/** A name in the storage as a path of an address. */
export const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** Where anybody downloads a file of evidence, under its own name. */
export function evidenceAddress({ path, fileName }: Pick<EvidenceFile, 'path' | 'fileName'>): string {
  return `${objects}/public/evidence/${encodedPath(path)}?download=${encodeURIComponent(fileName)}`
}
