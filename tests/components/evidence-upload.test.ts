import { beforeEach, describe, expect, it, vi } from 'vitest'
import { accessToken } from '@/data/auth'
import { digestOfPublished, FileRefused, removeUpload, uploadFile } from '@/data/evidence-files'
import { AppError } from '@/domain/errors'

vi.mock('@/data/auth')

const text = '%PDF-1.7 evidence'
// printf '%%PDF-1.7 evidence' | sha256sum
const sha256 = '9e8c0ceac32564d501b881dee18a9324aa8ab6c2b4d47c777f3d5ecdd0b18952'
const aFile = (name = 'Hesabat ışıq.pdf', content = text, type = 'application/pdf') =>
  new File([content], name, { type })

/** What the page would send; the test answers. */
class FakeRequest extends EventTarget {
  static all: FakeRequest[] = []
  readonly upload = new EventTarget()
  readonly headers: Record<string, string> = {}
  method = ''
  url = ''
  body: Blob | null = null
  status = 0
  responseText = ''
  aborted = false
  constructor() {
    super()
    FakeRequest.all.push(this)
  }
  open(method: string, url: string) {
    Object.assign(this, { method, url })
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(body: Blob) {
    this.body = body
  }
  abort() {
    this.aborted = true
    this.end('abort')
  }
  answer(status: number, body: unknown = {}) {
    Object.assign(this, { status, responseText: typeof body === 'string' ? body : JSON.stringify(body) })
    this.end('load')
  }
  end(event: string) {
    this.dispatchEvent(new Event(event))
    this.dispatchEvent(new Event('loadend'))
  }
  progress(loaded: number, total: number) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }))
  }
}

const removals = vi.fn<typeof fetch>()
let stop: AbortController

beforeEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
  FakeRequest.all = []
  stop = new AbortController()
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  vi.stubGlobal('fetch', removals)
  removals.mockResolvedValue(new Response('[]'))
  vi.mocked(accessToken).mockResolvedValue('token')
})

const onProgress = vi.fn<(share: number) => void>()
const onDigest = vi.fn<(sha256: string) => void>()

/** An upload that has got as far as the wire. */
async function begin(file = aFile()) {
  const upload = uploadFile(file, 22, { signal: stop.signal, onProgress, onDigest })
  const settled = upload.then(
    (stored) => ({ stored, error: undefined }),
    (error: unknown) => ({ stored: undefined, error }),
  )
  await vi.waitFor(() => {
    expect(FakeRequest.all).toHaveLength(1)
  })
  const [request] = FakeRequest.all
  if (!request) throw new Error('Nothing was sent.')
  return { request, settled }
}

describe('an upload', () => {
  it('is hashed first, sent as the person who reports, and told as it goes', async () => {
    const { request, settled } = await begin()
    expect(onDigest.mock.calls).toEqual([[sha256]])
    expect(request.method).toBe('POST')
    expect(request.url).toMatch(/\/storage\/v1\/object\/evidence\/22\/[0-9a-f-]{36}\/Hesabat-isiq\.pdf$/)
    expect(request.headers).toMatchObject({
      authorization: 'Bearer token',
      'x-upsert': 'false',
      'content-type': 'application/pdf',
    })
    request.progress(5, 10)
    expect(onProgress).toHaveBeenCalledWith(0.5)
    request.answer(200, { Key: 'x' })
    expect((await settled).stored).toEqual({
      path: request.url.split('/evidence/')[1],
      fileName: 'Hesabat-isiq.pdf',
      sha256,
      size: text.length,
      mediaType: 'application/pdf',
    })
    expect(removals).not.toHaveBeenCalled()
  })

  it.each([
    ['type', aFile('a.exe')],
    ['empty', aFile('a.pdf', '')],
    ['content', aFile('a.pdf', 'MZ')],
  ] as const)('is refused for its %s before anything is sent', async (reason, file) => {
    const upload = uploadFile(file, 22, { signal: stop.signal, onProgress, onDigest })
    await expect(upload).rejects.toThrow(new FileRefused(reason))
    expect(FakeRequest.all).toHaveLength(0)
  })

  it('of a file that is gone from the disk says so', async () => {
    const file = Object.assign(aFile(), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    })
    await expect(uploadFile(file, 22, { signal: stop.signal, onProgress, onDigest })).rejects.toThrow(
      'unreadable',
    )
  })

  it('given up is taken back', async () => {
    const { request, settled } = await begin()
    stop.abort()
    expect(request.aborted).toBe(true)
    expect((await settled).error).toBe(stop.signal.reason)
    const [url, init] = removals.mock.calls[0] ?? []
    expect(url).toMatch(/\/storage\/v1\/object\/evidence$/)
    expect(init).toMatchObject({
      method: 'DELETE',
      body: JSON.stringify({ prefixes: [request.url.split('/evidence/')[1]] }),
    })
  })

  it('cut off may have arrived, and is taken back', async () => {
    const { request, settled } = await begin()
    request.end('error')
    expect((await settled).error).toMatchObject({ kind: 'offline' })
    expect(removals).toHaveBeenCalledOnce()
  })

  it('that stands still for a minute is cut off', async () => {
    const { request, settled } = await begin()
    vi.useFakeTimers()
    request.progress(1, 10)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(request.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(request.aborted).toBe(true)
    expect((await settled).error).toMatchObject({ kind: 'offline' })
  })

  it.each([
    [
      400,
      { statusCode: '403', error: 'Unauthorized', message: 'new row violates row-level security policy' },
      'denied',
      '403',
    ],
    [
      400,
      { statusCode: '403', error: 'Unauthorized', message: '"exp" claim timestamp check failed' },
      'signed-out',
      '403',
    ],
    [401, { message: 'jwt expired' }, 'signed-out', '401'],
    [400, { statusCode: '413', message: 'The object exceeded the maximum allowed size' }, 'invalid', '413'],
    [400, { statusCode: '415', message: 'mime type text/html is not supported' }, 'invalid', '415'],
    [429, {}, 'limit', '429'],
    [502, '<html>', 'server', '502'],
  ] as const)('answered %i %j failed for a reason', async (status, body, kind, code) => {
    const { request, settled } = await begin()
    request.answer(status, body)
    const { error } = await settled
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ kind, code })
  })
})

it('taking back fails quietly without a network', async () => {
  removals.mockRejectedValue(new TypeError('offline'))
  await expect(removeUpload('22/x/a.pdf')).resolves.toBeUndefined()
})

describe('the digest of what is published', () => {
  const address = 'https://example.org/a.pdf'

  it('is computed of what comes today, not of what the browser kept', async () => {
    removals.mockResolvedValue(new Response(text))
    expect(await digestOfPublished(address, stop.signal)).toBe(sha256)
    expect(removals.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store' })
  })

  it.each([
    [new Response('', { status: 404 }), 'not-found'],
    [new Response('{"statusCode":"404"}', { status: 400 }), 'not-found'],
    [new Response('', { status: 503 }), 'server'],
  ])('fails with the storage', async (answer, kind) => {
    removals.mockResolvedValue(answer)
    await expect(digestOfPublished(address, stop.signal)).rejects.toMatchObject({ kind })
  })

  it('fails without a network', async () => {
    removals.mockRejectedValue(new TypeError('offline'))
    await expect(digestOfPublished(address, stop.signal)).rejects.toMatchObject({ kind: 'offline' })
  })
})
