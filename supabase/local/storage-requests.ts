type Body = Uint8Array<ArrayBuffer> | null

/**
 * Turns an upload into the form that lite understands: a browser sends a `Blob` in an unnamed field of a form, and types
 * with parameters, which lite compares with the list of allowed ones as they are. Changes the headers in place.
 */
export async function prepareUpload(headers: Headers, body: Body): Promise<Body> {
  const type = headers.get('content-type')
  if (!type) return body
  if (!body || !type.startsWith('multipart/form-data')) {
    headers.set('content-type', withoutParameters(type))
    return body
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const file = form.get('') ?? form.get('file')
  if (!(file instanceof Blob)) return body
  const age = form.get('cacheControl')
  const metadata = form.get('metadata')
  headers.set('content-type', withoutParameters(file.type || 'application/octet-stream'))
  if (typeof age === 'string') headers.set('cache-control', `max-age=${age}`)
  if (typeof metadata === 'string') headers.set('x-metadata', Buffer.from(metadata).toString('base64'))
  return Buffer.from(await file.arrayBuffer())
}

function withoutParameters(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim()
}

/** Names the links of signed downloads and uploads as storage-js expects them. */
export async function mendSignature(request: Request, response: Response): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (!response.ok || request.method !== 'POST' || !/\/object\/(upload\/)?sign\//.test(pathname))
    return response
  const rename = (link: { signedUrl?: string | null }) => {
    if (!('signedUrl' in link)) return link
    const url = link.signedUrl?.replace(/^\/storage\/v1/, '') ?? null
    return { ...link, signedURL: url, url }
  }
  const links = (await response.json()) as { signedUrl?: string } | { signedUrl?: string }[]
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json(Array.isArray(links) ? links.map(rename) : rename(links), {
    status: response.status,
    headers,
  })
}

/** Gives a download what lite leaves out: safety against uploaded pages, 304, `?download` and byte ranges. */
export async function mendDownload(request: Request, response: Response): Promise<Response> {
  const url = new URL(request.url)
  if (!response.ok || !/^\/storage\/v1\/object\/(?!list\/|info\/)/.test(url.pathname)) return response
  const headers = new Headers(response.headers)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  if (/html|svg|xml|javascript/.test(headers.get('content-type') ?? ''))
    headers.set('content-type', 'text/plain')
  const name = url.searchParams.get('download')
  if (name !== null) {
    headers.set(
      'content-disposition',
      `attachment${name && `; filename*=UTF-8''${encodeURIComponent(name)}`}`,
    )
  }
  const tag = headers.get('etag')
  if (tag !== null && request.headers.get('if-none-match') === tag) {
    headers.delete('content-length')
    return new Response(null, { status: 304, headers })
  }
  return ranged(await response.arrayBuffer(), request.headers.get('range'), response.status, headers)
}

function ranged(bytes: ArrayBuffer, range: string | null, status: number, headers: Headers): Response {
  const size = bytes.byteLength
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') {
    headers.set('content-length', String(size))
    return new Response(bytes, { status, headers })
  }
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > end) {
    headers.set('content-range', `bytes */${size}`)
    headers.delete('content-length')
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-range', `bytes ${start}-${end}/${size}`)
  headers.set('content-length', String(end - start + 1))
  return new Response(bytes.slice(start, end + 1), { status: 206, headers })
}
