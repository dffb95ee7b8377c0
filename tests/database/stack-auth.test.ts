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
