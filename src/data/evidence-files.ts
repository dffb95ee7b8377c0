import { AppError, type ErrorKind } from '@/domain/errors'
import {
  cleanFileName,
  mediaTypeOf,
  refuseContent,
  refuseFile,
  type EvidenceFile,
  type FileRefusal,
} from '@/domain/evidence-file'
import { accessToken } from './auth'
import { digest } from './digest'
import { publishableKey } from './environment'
import { encodedPath, objects, type Bucket } from './evidence-address'

/** Milliseconds without a byte moving after which an upload counts as cut off. */
const patience = 60_000

/** A file that may not be evidence. `reason` is a message in `report.files.wrong`. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly reason: FileRefusal

  constructor(reason: FileRefusal, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

async function authorization(): Promise<Record<string, string>> {
  const token = await accessToken()
  return { apikey: publishableKey, ...(token !== null && { authorization: `Bearer ${token}` }) }
}

/** What the storage service answers when it refuses; hosted Supabase sends the real status in the body of a 400. */
function refusal(httpStatus: number, body: string): AppError {
  let said: { statusCode?: string | number; message?: string } = {}
  try {
    said = JSON.parse(body) as typeof said
  } catch {
    // a proxy's page
  }
  const status = Number(said.statusCode ?? httpStatus) || httpStatus
  const message = said.message ?? ''
  const kinds: Record<number, ErrorKind> = { 401: 'signed-out', 403: 'denied', 409: 'conflict', 429: 'limit' }
  const isOld = /jwt|"exp" claim|invalid compact jws/i.test(message)
  const kind = isOld ? 'signed-out' : (kinds[status] ?? (status >= 500 ? 'server' : 'invalid'))
  return new AppError(kind, { code: String(status), message })
}

interface UploadOptions {
  /** What keeps it; evidence if nothing is said. */
  readonly bucket?: Bucket
  readonly signal: AbortSignal
  /** Called with the share that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Called before the first byte is sent. */
  readonly onDigest: (sha256: string) => void
}

// fetch cannot tell how much it has sent
function send(
  path: string,
  file: File,
  headers: Record<string, string>,
  { signal, onProgress, bucket = 'evidence' }: UploadOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let watch: ReturnType<typeof setTimeout> | undefined
    const stopAt = () => {
      clearTimeout(watch)
      watch = setTimeout(() => {
        request.abort()
        reject(new AppError('offline'))
      }, patience)
    }
    const abort = () => {
      request.abort()
    }
    const fail = () => {
      reject(new AppError('offline'))
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      stopAt()
      onProgress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(refusal(request.status, request.responseText))
    })
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    request.addEventListener('loadend', () => {
      clearTimeout(watch)
      signal.removeEventListener('abort', abort)
    })
    signal.addEventListener('abort', abort)
    request.open('POST', `${objects}/${bucket}/${encodedPath(path)}`)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    stopAt()
    request.send(file.slice(0, file.size, mediaTypeOf(file.name)))
  })
}

/**
 * Brings a file into the storage, under an address of its own in a folder; its digest is computed first.
 * Nothing claims it until a report or a meeting names it; what was given up or cut off is taken back.
 * @param folder of evidence the body that reports, of minutes the meeting: its id
 * @throws FileRefused; AppError; the signal's reason when given up
 */
export async function uploadFile(file: File, folder: number, options: UploadOptions): Promise<EvidenceFile> {
  const { signal } = options
  const reason = refuseFile(file)
  if (reason) throw new FileRefused(reason)
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new FileRefused('unreadable', { cause }) // moved or changed since it was chosen
  })
  const wrong = refuseContent(file.name, new Uint8Array(bytes))
  if (wrong) throw new FileRefused(wrong)
  const sha256 = await digest(bytes)
  options.onDigest(sha256)
  signal.throwIfAborted()

  const fileName = cleanFileName(file.name)
  const mediaType = mediaTypeOf(file.name)
  const path = `${folder}/${crypto.randomUUID()}/${fileName}`
  // an address is never used twice, so that whoever has the file may keep it
  const headers = { 'content-type': mediaType, 'cache-control': 'max-age=31536000', 'x-upsert': 'false' }
  try {
    await send(path, file, { ...(await authorization()), ...headers }, options)
    signal.throwIfAborted()
  } catch (error) {
    const mayHaveArrived = !(error instanceof AppError) || error.kind === 'offline' || error.kind === 'server'
    if (mayHaveArrived) void removeUpload(path, options.bucket)
    signal.throwIfAborted()
    throw error
  }
  return { path, fileName, sha256, size: file.size, mediaType }
}

/** Takes an upload back. Should that fail, it lies unclaimed at an address that nobody knows. */
export async function removeUpload(path: string, bucket: Bucket = 'evidence'): Promise<void> {
  try {
    const headers = { ...(await authorization()), 'content-type': 'application/json' }
    const body = JSON.stringify({ prefixes: [path] })
    await fetch(`${objects}/${bucket}`, { method: 'DELETE', headers, body, keepalive: true })
  } catch {
    // without a network there is nothing more to do
  }
}

/**
 * SHA-256 of what anybody downloads today.
 * @throws AppError `not-found` when the file is gone, `offline`, `server`
 */
export async function digestOfPublished(address: string, signal: AbortSignal): Promise<string> {
  // what the browser kept says nothing about the storage
  const answer = await fetch(address, { cache: 'no-store', signal }).catch((cause: unknown) => {
    signal.throwIfAborted()
    throw new AppError('offline', { cause })
  })
  if (answer.status === 400 || answer.status === 404) throw new AppError('not-found')
  if (!answer.ok) throw refusal(answer.status, await answer.text())
  return digest(
    await answer.arrayBuffer().catch((cause: unknown) => {
      signal.throwIfAborted()
      throw new AppError('offline', { cause })
    }),
  )
}
