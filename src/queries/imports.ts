import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { digest } from '@/data/digest'
import {
  applyImport,
  dropImport,
  fetchRegister,
  fetchTargetPlan,
  previewImport,
  stageImport,
} from '@/data/imports'
import { rest } from '@/data/rest'
import type { PreviewRow, StagedImport } from '@/domain/import/staging'
import { keys } from './keys'

/** Names that an import is reading by must not change under it. */
const still = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** Every body with its names and spellings. */
export const registerQuery = defineQueryOptions({
  ...still,
  key: keys.organizations('register', 'names'),
  query: () => fetchRegister(rest),
})

/** A plan as an import has to know it; null when there is none at that address. */
export const targetPlanQuery = defineQueryOptions((slug: string) => ({
  ...still,
  key: [...keys.plans(), 'target', slug],
  query: () => fetchTargetPlan(rest, slug),
}))

export interface PreparedImport {
  readonly id: number
  readonly rows: readonly PreviewRow[]
}

interface PrepareOptions {
  readonly onSent: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends an import to wait and asks what it would do; no plan is changed. @throws AppError; the signal's reason when stopped */
export async function prepareImport(
  make: (sha256: string) => StagedImport,
  bytes: Uint8Array<ArrayBuffer>,
  { onSent, signal }: PrepareOptions,
): Promise<PreparedImport> {
  const id = await stageImport(rest, make(await digest(bytes)), { onProgress: onSent, signal })
  try {
    const rows = await previewImport(rest, id)
    signal.throwIfAborted()
    return { id, rows }
  } catch (error) {
    await abandonImport(id)
    throw error
  }
}

/** Takes a waiting import back. Should that fail, it waits in vain until the next import sweeps it away. */
export async function abandonImport(id: number): Promise<void> {
  await dropImport(rest, id).catch(() => undefined)
}

/** Writes a waiting import, all or nothing. */
export const useApplyImport = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (id: number) => applyImport(rest, id),
    onSuccess: () =>
      Promise.allSettled(
        [keys.plans(), keys.commitments(), keys.organizations(), keys.activity()].map((key) =>
          cache.invalidateQueries({ key }),
        ),
      ),
  })
})
