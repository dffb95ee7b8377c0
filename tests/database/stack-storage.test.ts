import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStack, type Client, type TestStack } from '../support/stack.ts'

let stack: TestStack
let client: Client
beforeAll(async () => {
  stack = await openTestStack({ seed: 'bare' })
  await stack.sql.unsafe(`
    insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('open', 'open', true, 1048576, null), ('images', 'images', false, null, '{image/png}');
    create policy "Everybody does everything" on storage.objects for all using (true) with check (true);
  `)
  client = await stack.clientAs()
})
afterAll(() => stack.close())

const bucket = (name = 'open') => client.storage.from(name)
const upload = async (path: string, content: BlobPart, type: string) => {
  const { error } = await bucket().upload(path, new Blob([content], { type }), { upsert: true })
  expect(error).toBeNull()
}
const download = (path: string, headers: Record<string, string> = {}) =>
  stack.api(`/storage/v1/object/public/open/${path}`, { headers })

describe('an upload', () => {
  it('may be a Blob, as browsers send it, under a name with any letters', async () => {
    await upload('hesabat/üz qabığı ə.txt', 'Salam', 'text/plain')
    const { data } = await bucket().download('hesabat/üz qabığı ə.txt')
    expect(await data?.text()).toBe('Salam')
  })

  it('has its type compared without parameters', async () => {
    const { error } = await bucket('images').upload(
      'a.png',
      new Blob(['x'], { type: 'image/png; charset=utf-8' }),
    )
    expect(error).toBeNull()
    const refused = await bucket('images').upload('a.txt', new Blob(['x'], { type: 'text/plain' }))
    expect(refused.error?.message).toContain('text/plain')
  })

  it('is counted while it arrives, whatever length it claims', async () => {
    const megabytes = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let i = 0; i < 60; i++) stream.enqueue(new Uint8Array(2 ** 20))
        stream.close()
      },
    })
    const headers = { 'content-type': 'text/plain' }
    const init = { method: 'POST', headers, body: megabytes, duplex: 'half' } as RequestInit
    expect((await stack.api('/storage/v1/object/open/big', init)).status).toBe(413)
    const { error } = await bucket().upload('big', new Blob([new Uint8Array(2 ** 20 + 1)]))
    expect(error?.message).toContain('maximum allowed size')
  })

  it.each([
    '../outside',
    '..%2foutside',
    '%2e%2e%2foutside',
    '%252e%252e%252foutside',
    'a/../../outside',
    '/etc/passwd',
  ])('named %s stays in its folder', async (name) => {
    const headers = { 'content-type': 'text/plain', 'x-upsert': 'true' }
    await stack.api(`/storage/v1/object/open/${name}`, { method: 'POST', headers, body: 'x' })
    const files = readdirSync(stack.filesDir)
    expect(files.filter((file) => !/^[0-9a-f]{64}(\.json)?$/.test(file))).toEqual([])
    expect(existsSync(`${stack.filesDir}/../outside`)).toBe(false)
  })
})

describe('a download', () => {
  beforeAll(() => upload('digits.txt', '0123456789', 'text/plain'))

  it('keeps the type it was uploaded with, whatever its name says', async () => {
    await upload('page.html', 'x', 'image/png')
    expect((await download('page.html')).headers.get('content-type')).toBe('image/png')
  })

  it.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript'])(
    'of %s is shown as text and may do nothing',
    async (type) => {
      await upload('active', '<script>alert(1)</script>', type)
      const { headers } = await download('active')
      expect(headers.get('content-type')).toBe('text/plain')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    },
  )

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=20-', 416, '', 'bytes */10'],
  ])('of %s', async (range, status, body, contentRange) => {
    const response = await download('digits.txt', { range })
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  it('is not repeated for a browser that has it', async () => {
    const tag = (await download('digits.txt')).headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    expect((await download('digits.txt', { 'if-none-match': tag })).status).toBe(304)
  })

  it('is saved under the name asked for', async () => {
    const { headers } = await download('digits.txt?download=r%C9%99q%C9%99m.txt')
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''r%C9%99q%C9%99m.txt")
  })

  it('is refused without a policy', async () => {
    await stack.sql`alter policy "Everybody does everything" on storage.objects using (bucket_id = 'open')`
    await stack.sql`insert into storage.buckets (id, name) values ('closed', 'closed')`
    const service = stack.serviceClient.storage.from('closed')
    expect((await service.upload('a', new Blob(['x']))).error).toBeNull()
    expect((await bucket('closed').download('a')).error).not.toBeNull()
  })
})

it('links for a while to what is closed, for reading and for writing', async () => {
  const service = stack.serviceClient.storage.from('images')
  await service.upload('signed.png', new Blob(['x'], { type: 'image/png' }), { upsert: true })
  const { data } = await service.createSignedUrl('signed.png', 60)
  const url = new URL(data?.signedUrl ?? '')
  expect(await (await stack.api(url.pathname + url.search)).text()).toBe('x')

  const { data: ticket } = await service.createSignedUploadUrl('later.png')
  const sent = await bucket('images').uploadToSignedUrl(
    'later.png',
    ticket?.token ?? '',
    new Blob(['y'], { type: 'image/png' }),
  )
  expect(sent.error).toBeNull()
})

it('moves, copies and removes', async () => {
  await upload('one.txt', 'one', 'text/plain')
  expect((await bucket().copy('one.txt', 'deep/two.txt')).error).toBeNull()
  expect((await bucket().move('one.txt', 'three.txt')).error).toBeNull()
  expect(await (await download('deep/two.txt')).text()).toBe('one')
  expect(await (await download('three.txt')).text()).toBe('one')
  expect((await download('one.txt')).ok).toBe(false)
  await bucket().remove(['three.txt'])
  expect((await download('three.txt')).ok).toBe(false)
})
