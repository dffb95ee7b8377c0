import { computed, onScopeDispose, shallowReactive, shallowRef } from 'vue'
import type { EvidenceFile } from '@/domain/evidence-file'
import { uploadFile, type Bucket } from '@/queries/evidence'

/** A file on its way into the storage. What arrived leaves the list. */
export interface Upload {
  readonly id: number
  readonly file: File
  phase: 'waiting' | 'reading' | 'sending' | 'failed'
  /** What has been sent, 0 to 1. */
  share: number
  /** Empty until it is computed. */
  sha256: string
  /** Why it failed: `FileRefused` or `AppError`. */
  error: unknown
  stop: AbortController
}

interface UploadsOptions {
  readonly bucket?: Bucket | undefined
  /** The id of what the files belong to: of evidence the body that reports, of minutes the meeting. */
  readonly folder: () => number
  readonly onDone: (file: EvidenceFile, original: File) => void
  readonly onFailed: (upload: Upload) => void
}

/** Sends files one after the other; leaving the page gives up what is not there yet. */
export function useUploads({ bucket = 'evidence', folder, onDone, onFailed }: UploadsOptions) {
  const uploads = shallowRef<readonly Upload[]>([])
  /** Also by one that failed: whoever chose it counts on it until they take it off the list. */
  const isPending = computed(() => uploads.value.length > 0)
  let queue = Promise.resolve()
  let count = 0

  function drop(upload: Upload): void {
    uploads.value = uploads.value.filter((other) => other !== upload)
  }

  async function run(upload: Upload): Promise<void> {
    const { signal } = upload.stop
    const isGivenUp = () => signal.aborted
    if (isGivenUp()) return
    upload.phase = 'reading'
    try {
      const stored = await uploadFile(upload.file, folder(), {
        bucket,
        signal,
        onDigest: (sha256) => {
          upload.sha256 = sha256
          upload.phase = 'sending'
        },
        onProgress: (share) => {
          upload.share = share
        },
      })
      drop(upload)
      onDone(stored, upload.file)
    } catch (error) {
      if (isGivenUp()) return
      upload.error = error
      upload.phase = 'failed'
      onFailed(upload)
    }
  }

  function enqueue(upload: Upload): void {
    queue = queue.then(() => run(upload))
  }

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const upload: Upload = shallowReactive({
        id: ++count,
        file,
        phase: 'waiting',
        share: 0,
        sha256: '',
        error: null,
        stop: new AbortController(),
      })
      uploads.value = [...uploads.value, upload]
      enqueue(upload)
    }
  }

  /** Gives an upload up, or takes one that failed off the list. */
  function cancel(upload: Upload): void {
    upload.stop.abort()
    drop(upload)
  }

  function retry(upload: Upload): void {
    Object.assign(upload, { phase: 'waiting', share: 0, error: null, stop: new AbortController() })
    uploads.value = [...uploads.value]
    enqueue(upload)
  }

  onScopeDispose(() => {
    for (const { stop } of uploads.value) stop.abort()
  })

  return { uploads, isPending, add, cancel, retry }
}
