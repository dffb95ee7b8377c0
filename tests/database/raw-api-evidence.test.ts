import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Cast, type Who } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const pdf = 'application/pdf'
const content = '%PDF-1.7 evidence'
const sha256 = createHash('sha256').update(content).digest('hex')
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const uploaders = ['coordinator', 'secretariat'] as const
const strangers = everybody.filter((who) => !(uploaders as readonly Who[]).includes(who))
let count = 0
/** A path that nobody used, in the folder of an agency. */
const aPath = (name = 'report.pdf', organization = 900001) => `${organization}/${uuid(++count)}/${name}`

async function storage(
  who: Who,
  method: string,
  path: string,
  body?: BodyInit,
  headers: Record<string, string> = {},
) {
  const credentials: Record<string, string> =
    who === 'anon'
      ? {}
      : who === 'service'
        ? { apikey: cast.stack.secretKey, authorization: `Bearer ${cast.stack.secretKey}` }
        : { authorization: `Bearer ${await cast.stack.tokenOf(`${who}@example.org`)}` }
  return cast.stack.api(`/storage/v1/object/${path}`, {
    method,
    headers: { ...credentials, ...headers },
    ...(body === undefined ? {} : { body }),
  })
}
const upload = (who: Who, path: string, type = pdf, body: BodyInit = content, headers = {}) =>
  storage(who, 'POST', `evidence/${path}`, body, { 'content-type': type, ...headers })
const remove = (who: Who, path: string) =>
  storage(who, 'DELETE', 'evidence', JSON.stringify({ prefixes: [path] }), {
    'content-type': 'application/json',
  })

async function stored(path: string): Promise<string | null> {
  const answer = await storage('anon', 'GET', `public/evidence/${path}`)
  return answer.ok ? answer.text() : null
}
async function names(): Promise<string[]> {
  const rows = await cast.stack.sql<{ name: string }[]>`select name from storage.objects order by name`
  return rows.map(({ name }) => name)
}
const submit = (who: Who, evidence: unknown[], also = {}) =>
  cast.ask(who, 'POST', 'rpc/submit_update', {
    commitment_id: 900001,
    organization_id: 900001,
    completion: 'complete',
    narrative: { en: 'Done' },
    evidence,
    ...also,
  })

describe('an upload', () => {
  it.each(uploaders)('is for the %s', async (who) => {
    const path = aPath()
    expect((await upload(who, path)).status).toBe(200)
    expect(await stored(path)).toBe(content)
  })

  it.each(strangers)('is refused to %s', async (who) => {
    const path = aPath()
    expect((await upload(who, path)).ok).toBe(false)
    expect(await names()).not.toContain(path)
  })

  it.each([
    ["another agency's folder", aPath('report.pdf', 900002)],
    ['a body that does not exist', aPath('report.pdf', 999999)],
    ['no folder', 'report.pdf'],
    ['no random part', '900001/report.pdf'],
    ['a deeper folder', `900001/${uuid(90)}/deeper/report.pdf`],
    ['a web page', aPath('report.html')],
    ['a program', aPath('report.exe')],
    ['no ending', aPath('report')],
    ['a name that turns the writing around', aPath('report‮fdp.pdf')],
    ['a name of other letters', aPath('hesabat-ışıq.pdf')],
    ['a hidden name', aPath('.pdf')],
    ['a very long name', aPath(`${'x'.repeat(200)}.pdf`)],
    ['the way out', `900001/${uuid(91)}/../../900002/${uuid(92)}/report.pdf`],
    ['the way out, encoded', `900001%2f${uuid(93)}%2f..%2f..%2freport.pdf`],
    ['the way out, encoded twice', `900001/${uuid(94)}/%252e%252e%252freport.pdf`],
  ])('to %s is refused', async (_, path) => {
    const before = await names()
    expect((await upload('coordinator', encodeURI(decodeURI(path)))).ok).toBe(false)
    expect(await names()).toEqual(before)
  })

  it.each(['text/html', 'image/svg+xml', 'application/javascript', 'application/zip', ''])(
    'of type "%s" is refused',
    async (type) => {
      const path = aPath()
      expect((await upload('coordinator', path, type)).ok).toBe(false)
      expect(await names()).not.toContain(path)
    },
  )

  it('of more than 20 MiB is refused, one of exactly that is not', async () => {
    const large = aPath()
    const limit = 20 * 1024 * 1024
    expect((await upload('coordinator', large, pdf, new Uint8Array(limit + 1))).ok).toBe(false)
    expect(await names()).not.toContain(large)
    expect((await upload('coordinator', large, pdf, new Uint8Array(limit))).status).toBe(200)
    expect((await remove('coordinator', large)).status).toBe(200)
  })

  it('is refused by the policy where the bucket would take it', async () => {
    await cast.stack
      .sql`update storage.buckets set file_size_limit = null, allowed_mime_types = null where id = 'evidence'`
    const path = aPath()
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    expect((await upload('coordinator', path, 'text/html')).ok).toBe(false)
    expect((await upload('coordinator', path, pdf, large)).ok).toBe(false)
    expect(await names()).not.toContain(path)
    await cast.stack
      .sql`update storage.buckets set file_size_limit = 20971520, allowed_mime_types = private.evidence_types() where id = 'evidence'`
  })
})

describe('a file that no update names', () => {
  it('is never replaced', async () => {
    const path = aPath()
    await upload('coordinator', path)
    for (const headers of [{}, { 'x-upsert': 'true' }])
      expect((await upload('coordinator', path, pdf, 'other', headers)).ok).toBe(false)
    expect(
      (await storage('coordinator', 'PUT', `evidence/${path}`, 'other', { 'content-type': pdf })).ok,
    ).toBe(false)
    expect(await stored(path)).toBe(content)
  })

  it('can be removed by its agency and nobody else', async () => {
    const path = aPath()
    await upload('coordinator', path)
    for (const who of strangers) await remove(who, path)
    expect(await stored(path)).toBe(content)
    await remove('coordinator', path)
    expect(await stored(path)).toBeNull()
  })
})

describe('an update', () => {
  it.each([
    ['was never uploaded', { path: `900001/${uuid(500)}/report.pdf`, sha256 }],
    ['lies in another folder', { path: `900002/${uuid(501)}/report.pdf`, sha256 }],
  ])('naming a file that %s is refused', async (_, file) => {
    if (file.path.startsWith('900002')) await upload('elsewhere', file.path)
    const answer = await submit('coordinator', [{ title: 'Report', ...file }])
    expect(answer.hint).toBe('evidence_file_missing')
  })

  it.each([
    ['no digest', (path: string) => ({ title: 'Report', path })],
    ['half a digest', (path: string) => ({ title: 'Report', path, sha256: 'abc' })],
    ['a file and a link', (path: string) => ({ title: 'Report', path, sha256, url: 'https://example.org/' })],
    ['neither file nor link', () => ({ title: 'Report' })],
  ])('with %s is refused', async (_, item) => {
    const path = aPath()
    await upload('coordinator', path)
    expect((await submit('coordinator', [item(path)])).code).toBe('23514')
    await remove('coordinator', path)
    expect(await stored(path)).toBeNull()
  })

  it('takes size and type from the file itself', async () => {
    const path = aPath('Hesabat-2024.pdf')
    await upload('coordinator', path)
    const item = { title: 'Report', path, sha256, size_bytes: 1, media_type: 'text/html', file_name: 'x.exe' }
    expect((await submit('coordinator', [item])).status).toBe(200)
    const [row] = await cast.stack
      .sql`select kind, url, size_bytes::int, media_type, file_name, sha256 from public.evidence where path = ${path}`
    expect(row).toEqual({
      kind: 'file',
      url: null,
      size_bytes: content.length,
      media_type: pdf,
      file_name: 'Hesabat-2024.pdf',
      sha256,
    })
  })

  it('holds its files: nobody removes, replaces or moves them, before its review and after', async () => {
    const path = aPath()
    await upload('coordinator', path)
    const { body: id } = await submit('coordinator', [{ title: 'Report', path, sha256 }])
    for (const isPublished of [false, true]) {
      if (isPublished)
        expect((await cast.ask('secretariat', 'POST', 'rpc/publish_update', { update_id: id })).status).toBe(
          204,
        )
      for (const who of everybody) {
        await remove(who, path)
        await storage(who, 'DELETE', `evidence/${path}`)
        await upload(who, path, pdf, 'other', { 'x-upsert': 'true' })
        await storage(who, 'PUT', `evidence/${path}`, 'other', { 'content-type': pdf })
        const move = JSON.stringify({ bucketId: 'evidence', sourceKey: path, destinationKey: aPath() })
        expect((await storage(who, 'POST', 'move', move, { 'content-type': 'application/json' })).ok).toBe(
          false,
        )
      }
      expect(await stored(path)).toBe(content)
    }
  })
})

describe('checks and archives', () => {
  const archive = { evidence_id: 900001, url: 'https://web.archive.org/1' }
  const check = { evidence_id: 900001, outcome: 'dead', http_status: 404 }

  it('are not written by others', async () => {
    for (const who of strangers)
      expect([who, (await cast.ask(who, 'POST', 'evidence_archives', archive)).code]).toEqual([who, '42501'])
    for (const who of everybody)
      expect([who, (await cast.ask(who, 'POST', 'evidence_checks', check)).code]).toEqual([who, '42501'])
    const attempt = [
      'service',
      'POST',
      'evidence_archives',
      { ...archive, url: 'javascript:alert(1)' },
    ] as const
    expect((await cast.ask(...attempt)).code).toBe('23514')
  })

  it('are added by agency, secretariat and the checking command, and read by everybody', async () => {
    for (const who of uploaders)
      expect((await cast.ask(who, 'POST', 'evidence_archives', archive)).status).toBe(201)
    expect((await cast.ask('service', 'POST', 'evidence_checks', check)).status).toBe(201)
    const shown = await cast.ask(
      'anon',
      'GET',
      'evidence?id=eq.900001&select=evidence_checks(outcome,http_status),evidence_archives(url)&evidence_archives.limit=1',
    )
    expect(shown.body).toEqual([
      { evidence_checks: [{ outcome: 'dead', http_status: 404 }], evidence_archives: [{ url: archive.url }] },
    ])
  })
})
