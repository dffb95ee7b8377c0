import { afterEach, describe, expect, it, vi } from 'vitest'
import { readEnvironment } from '../../../supabase/functions/_shared/environment.ts'
import { openKey, readToken, signToken } from '../../../supabase/functions/_shared/token.ts'
import { mailService, type Letter } from '../../../supabase/functions/digest/deliver.ts'

const person = '1b4e28ba-2fa1-11d2-883f-0016d3cca427'

describe('the token of a letter', () => {
  it('names its person to whoever has the key', async () => {
    const key = await openKey('secret')
    const token = await signToken(key, person)
    expect(token).toMatch(new RegExp(`^${person}\\.[\\w-]{43}$`))
    expect(await readToken(key, token)).toBe(person)
    expect(await readToken(await openKey('another'), token)).toBeNull()
  })

  it('is worthless for another person, cut off, or with anything added', async () => {
    const key = await openKey('secret')
    const token = await signToken(key, person)
    const other = token.replace('1b4e', '2b4e')
    for (const wrong of [
      other,
      token.slice(0, -1),
      `${token}A`,
      `${token}.x`,
      person,
      '',
      '.',
      `${person}.`,
      'é.ü',
    ])
      expect([wrong, await readToken(key, wrong)]).toEqual([wrong, null])
  })
})

describe('the environment of a function', () => {
  const read = (values: Record<string, string>) => readEnvironment((name) => values[name])
  const hosted = { SUPABASE_URL: 'https://ref.supabase.co/', SITE_URL: 'https://site.test/' }

  it('knows the new keys and the one of old', () => {
    const keys = { SUPABASE_SECRET_KEYS: '{"default": "sb_secret_a", "other": "sb_secret_b"}' }
    expect(read({ ...hosted, ...keys })).toMatchObject({
      apiUrl: 'https://ref.supabase.co',
      siteUrl: 'https://site.test',
      secretKeys: ['sb_secret_a', 'sb_secret_a', 'sb_secret_b'],
      signingKey: 'sb_secret_a',
    })
    expect(read({ ...hosted, SUPABASE_SERVICE_ROLE_KEY: 'jwt', UNSUBSCRIBE_SECRET: 'own' })).toMatchObject({
      secretKeys: ['jwt'],
      signingKey: 'own',
    })
  })

  it('says what is missing', () => {
    expect(() => read(hosted)).toThrow('secret key')
    expect(() => read({ SUPABASE_URL: 'x', SUPABASE_SECRET_KEY: 'y' })).toThrow('SITE_URL')
  })
})

describe('delivery by a mail service', () => {
  afterEach(() => vi.restoreAllMocks())
  const settings: Record<string, string> = { MAIL_API_KEY: 'key', MAIL_FROM: 'Tracker <news@site.test>' }
  const letters = (count: number): Letter[] =>
    Array.from({ length: count }, (_, n) => ({
      person: `p${n}`,
      to: `p${n}@site.test`,
      subject: 's',
      text: 't',
      html: 'h',
      headers: { 'List-Unsubscribe': '<x>' },
    }))
  /** A service that answers in turn, and what it was sent. */
  function service(...answers: (Response | Error)[]) {
    const sent: { body: Record<string, unknown>[]; headers: Headers }[] = []
    const send: typeof fetch = (_, init) => {
      sent.push({
        body: JSON.parse(init?.body as string) as Record<string, unknown>[],
        headers: new Headers(init?.headers),
      })
      const answer = answers.shift() ?? Response.json({ data: [] })
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    }
    const waits: number[] = []
    const pause = (ms: number) => Promise.resolve(void waits.push(ms))
    return { sent, waits, deliver: mailService((name) => settings[name], send, pause) }
  }

  it('sends a hundred at a time, each to one person', async () => {
    const { sent, deliver } = service()
    expect(await deliver(letters(250))).toEqual([])
    expect(sent.map(({ body }) => body.length)).toEqual([100, 100, 50])
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer key')
    expect(sent[0]?.body[1]).toMatchObject({
      from: 'Tracker <news@site.test>',
      to: ['p1@site.test'],
      headers: { 'List-Unsubscribe': '<x>' },
    })
  })

  it('tries again what may pass, under the same key, as late as it is asked to', async () => {
    const busy = new Response(null, { status: 429, headers: { 'retry-after': '2' } })
    const { sent, waits, deliver } = service(
      busy,
      new Error('no network'),
      new Response(null, { status: 503 }),
    )
    expect(await deliver(letters(1))).toEqual([])
    expect(waits).toEqual([2000, 2000, 4000])
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
  })

  it('tells who got nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const partly = service(Response.json({ errors: [{ index: 1 }] }))
    expect(await partly.deliver(letters(3))).toEqual(['p1'])
    const refused = service(new Response('no', { status: 403 }))
    expect(await refused.deliver(letters(2))).toEqual(['p0', 'p1'])
    expect(refused.waits).toEqual([])
  })

  it('sends nothing without a key', async () => {
    await expect(mailService(() => undefined)(letters(1))).rejects.toThrow('MAIL_API_KEY')
  })
})
