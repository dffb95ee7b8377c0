import { shallowRef, watch, type Ref } from 'vue'
import { inSlices } from '@/composables/inSlices'
import { checkFileSize } from '@/domain/import/decode'
import { UnreadableFile } from '@/domain/import/problems'
import { readPlan } from '@/domain/import/read-plan'
import type { ReadContext, ReadPlan } from '@/domain/import/types'

export interface Reading {
  readonly plan: ReadPlan
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName: string
}

async function load(file: File): Promise<Uint8Array<ArrayBuffer>> {
  checkFileSize(file.size)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    // it was moved, or changed on the disk, since it was chosen
    throw new UnreadableFile('file-unreadable', {}, { cause })
  }
}

/**
 * Reads the chosen file, and again whenever what is known beside it changes; an outdated reading ends unheard.
 * @param context null while it is not known yet
 */
export function useReading(file: Ref<File | null>, context: Ref<ReadContext | null>) {
  const reading = shallowRef<Reading | null>(null)
  /** Share done, 0 to 1; null when nothing is being read. */
  const progress = shallowRef<number | null>(null)
  const failure = shallowRef<unknown>(null)

  watch(
    [file, context],
    async ([chosen, known], _, onCleanup) => {
      const stop = new AbortController()
      onCleanup(() => {
        stop.abort()
      })
      failure.value = null
      progress.value = null
      if (!chosen || chosen.name !== reading.value?.fileName) reading.value = null
      if (!chosen || !known) return
      progress.value = 0
      try {
        const bytes = await load(chosen)
        const plan = await inSlices(readPlan(bytes, known), {
          signal: stop.signal,
          onProgress: (share) => {
            progress.value = share
          },
        })
        if (!stop.signal.aborted) reading.value = { plan, bytes, fileName: chosen.name }
      } catch (error) {
        if (stop.signal.aborted) return
        reading.value = null
        failure.value = error
      }
      if (!stop.signal.aborted) progress.value = null
    },
    { immediate: true },
  )

  return { reading, progress, failure }
}
