import { defineMutation, useMutation, useQueryCache } from '@pinia/colada'
import { addArchive } from '@/data/evidence'
import { keys } from './keys'

export { digest } from '@/data/digest'
export { digestOfPublished, FileRefused, removeUpload, uploadFile } from '@/data/evidence-files'
export type { Bucket } from '@/data/evidence-address'

export const useAddArchive = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ evidenceId, url }: { evidenceId: number; url: string }) => addArchive(evidenceId, url),
    // added is added: a page that cannot refresh says so itself
    onSuccess: () => cache.invalidateQueries({ key: keys.commitments() }).catch(() => undefined),
  })
})
