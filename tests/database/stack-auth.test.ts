import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readable } from '../../supabase/local/mail.ts'
import { openTestStack, type TestStack } from '../support/stack.ts'

let stack: TestStack
let strict: TestStack
beforeAll(async () => {
  ;[stack, strict] = await Promise.all([
    openTestStack({ seed: 'bare' }),
    openTestStack({ seed: 'bare', confirmEmail: true }),
  ])
})
afterAll(() => Promise.all([stack.close(), strict.close()]))

const password = 'long enough'
const signUp = async (to: TestStack, email: string) => {
  const client = await to.clientAs()
  return client.auth.signUp({ email, password })
}
const lastLetter = (from: TestStack) => readable(from.mails.at(-1)?.html ?? '')

describe('a browser on another origin', () => {
  it.each(['/rest/v1/rpc/anything', '/auth/v1/token', '/storage/v1/object/a/b'])(
    'may ask %s first',
    async (path) => {
      const asked = 'authorization, apikey, content-type, x-supabase-api-version, prefer'
      const headers = {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked,
      }
      const response = await stack.api(path, { method: 'OPTIONS', headers })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-headers')).toBe(asked)
      expect(response.headers.get('access-control-allow-methods')).toContain('PATCH')
    },
  )

  it.each(['/rest/v1/nothing', '/auth/v1/user', '/auth/v1/settings'])(
    'may read the answer of %s',
    async (path) => {
      const response = await stack.api(path)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-expose-headers')).toContain('Content-Range')
    },
  )
})

describe('signing up', () => {
  it('needs ten characters of password', async () => {
    const client = await stack.clientAs()
    const { error } = await client.auth.signUp({ email: 'short@example.org', password: 'nine char' })
    expect(error).toMatchObject({ status: 422, code: 'weak_password' })
  })

  it('gives a session at once where no confirmation is asked for', async () => {
    const { data, error } = await signUp(stack, 'at.once@example.org')
    expect(error).toBeNull()
    expect(data.session?.user.email).toBe('at.once@example.org')
    expect(stack.mails).toHaveLength(0)
  })

  it('else sends a letter whose links the app redeems, in both languages', async () => {
    const { data } = await signUp(strict, 'letter@example.org')
    expect(data.session).toBeNull()
    await expect(strict.signIn('letter@example.org', password)).rejects.toMatchObject({
      code: 'email_not_confirmed',
    })
    const links = [
      ...lastLetter(strict).matchAll(
        /^http:\/\/localhost:4173(\/en)?\/sign-in\?token_hash=(\w+)&type=signup$/gm,
      ),
    ]
    expect(links.map(([, language]) => language)).toEqual([undefined, '/en'])

    const client = await strict.clientAs()
    const { data: confirmed } = await client.auth.verifyOtp({
      token_hash: links[0]?.[2] ?? '',
      type: 'signup',
    })
    expect(confirmed.user?.email).toBe('letter@example.org')
    await strict.signIn('letter@example.org', password)
  })

  it('can be confirmed by the code alone, of type "email" as on Supabase', async () => {
    await signUp(strict, 'code@example.org')
    const token = /\b\d{6}\b/.exec(strict.mails.at(-1)?.text ?? '')?.[0] ?? ''
    const client = await strict.clientAs()
    const { data, error } = await client.auth.verifyOtp({ email: 'code@example.org', token, type: 'email' })
    expect(error).toBeNull()
    expect(data.session?.user.email).toBe('code@example.org')
  })
})

describe('a forgotten password', () => {
  it('is replaced by following the letter once', async () => {
    await signUp(stack, 'forgot@example.org')
    const client = await stack.clientAs()
    await client.auth.resetPasswordForEmail('forgot@example.org')
    expect(stack.mails.at(-1)).toMatchObject({
      to: 'forgot@example.org',
      subject: 'Yeni parol · New password',
    })
    const link = /^http:\/\/localhost:4173\/new-password\?token_hash=(\w+)&type=recovery$/m.exec(
      lastLetter(stack),
    )
    const once = { token_hash: link?.[1] ?? '', type: 'recovery' as const }

    expect((await client.auth.verifyOtp(once)).error).toBeNull()
    expect((await client.auth.updateUser({ password: 'another long one' })).error).toBeNull()
    await stack.signIn('forgot@example.org', 'another long one')
    await expect(stack.signIn('forgot@example.org', password)).rejects.toMatchObject({
      code: 'invalid_credentials',
    })
    expect((await client.auth.verifyOtp(once)).error).toMatchObject({ code: 'otp_expired' })
  })
})

describe('a new address', () => {
  const asked = async (from: string, to: string) => {
    await signUp(stack, from)
    const client = await stack.signIn(from, password)
    const before = stack.mails.length
    const { data, error } = await client.auth.updateUser({ email: to })
    expect(error).toBeNull()
    expect(data.user).toMatchObject({ email: from, new_email: to })
    const letters = stack.mails.slice(before)
    const linkTo = (address: string) => {
      const letter = readable(letters.find((mail) => mail.to === address)?.html ?? '')
      const link = /^http:\/\/localhost:4173\/new-email\?token_hash=(\w+)&type=email_change$/m.exec(letter)
      return { token_hash: link?.[1] ?? '', type: 'email_change' as const }
    }
    return { letters, old: linkTo(from), new: linkTo(to) }
  }
  const verify = async (link: { token_hash: string; type: 'email_change' }) =>
    (await stack.clientAs()).auth.verifyOtp(link)

  it.each(['old', 'new'] as const)('counts once both mailboxes agreed, the %s one first', async (which) => {
    const [from, to] = [`from.${which}@example.org`, `to.${which}@example.org`]
    const links = await asked(from, to)
    expect(links.letters.map((mail) => [mail.to, mail.subject]).sort()).toEqual([
      [from, 'Yeni e-poçt ünvanı · New e-mail address'],
      [to, 'Yeni e-poçt ünvanı · New e-mail address'],
    ])
    expect(readable(links.letters.at(-1)?.html ?? '')).toContain(to)

    const first = await verify(links[which])
    expect([first.error, first.data.session]).toEqual([null, null])
    await stack.signIn(from, password)
    expect((await verify(links[which])).error).toMatchObject({ code: 'otp_expired' })

    const second = await verify(links[which === 'old' ? 'new' : 'old'])
    expect(second.data.session?.user.email).toBe(to)
    await stack.signIn(to, password)
    await expect(stack.signIn(from, password)).rejects.toMatchObject({ code: 'invalid_credentials' })
  })

  it('of another account, or none at all, is refused', async () => {
    await signUp(stack, 'taken@example.org')
    await signUp(stack, 'wants@example.org')
    const client = await stack.signIn('wants@example.org', password)
    for (const [email, code] of [
      ['taken@example.org', 'email_exists'],
      ['nonsense', 'validation_failed'],
    ] as const) {
      expect((await client.auth.updateUser({ email })).error).toMatchObject({ code })
    }
  })

  it('is not taken with links that are old, or of an earlier wish', async () => {
    const links = await asked('slow@example.org', 'slower@example.org')
    await stack.sql`update auth.users set email_change_sent_at = now() - interval '61 minutes' where email = 'slow@example.org'`
    for (const link of [links.old, links.new])
      expect((await verify(link)).error).toMatchObject({ code: 'otp_expired' })
    const client = await stack.signIn('slow@example.org', password)
    await client.auth.updateUser({ email: 'another@example.org' })
    for (const link of [links.old, links.new])
      expect((await verify(link)).error).toMatchObject({ code: 'otp_expired' })
    await stack.signIn('slow@example.org', password)
  })
})

it('nobody gives themselves a role by their own data', async () => {
  const client = await stack.clientAs()
  const data = { role: 'service_role', app_metadata: { role: 'administrator' } }
  const { data: signed } = await client.auth.signUp({
    email: 'smuggler@example.org',
    password,
    options: { data },
  })
  expect(signed.user?.role).toBe('authenticated')
  expect(signed.user?.app_metadata).not.toHaveProperty('role')
})
