import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { SignJWT } from 'jose'
import type { Sql } from 'postgres'
import { inject } from 'vitest'
import WebSocket from 'ws'
import type { Database } from '@/data/database.types'
import { openHost, type Host, type HostOptions } from '../../supabase/local/host.ts'
import type { Mail } from '../../supabase/local/mail.ts'
import { publishableKey } from '../../supabase/local/secrets.ts'
import { connect, databaseUrl, temporaryFolder } from './cluster.ts'
import type { Template } from './templates.ts'

export type Client = SupabaseClient<Database>

export interface TestStack {
  /** The owner's connection: no row-level security. */
  sql: Sql
  databaseUrl: string
  host: Host
  secretKey: string
  /** Signs tokens. */
  jwtSecret: string
  /** Folder of uploaded files. */
  filesDir: string
  /** E-mails that would have been sent, oldest first. */
  mails: Mail[]
  /** A raw request to the API, e.g. `api('/rest/v1/plans', { headers })`; the publishable key is added. */
  api: (path: string, init?: RequestInit) => Promise<Response>
  /** A client without a session, or as the person with this address, without asking for the password. */
  clientAs: (email?: string) => Promise<Client>
  /** A client that really signed in. Throws what the API answered. */
  signIn: (email: string, password?: string) => Promise<Client>
  /** A session token of the person with this address. */
  tokenOf: (email: string) => Promise<string>
  /** A client with the secret key: no row-level security, but only what is granted to `service_role`. */
  serviceClient: Client
  close: () => Promise<void>
}

const origin = 'http://localhost:4173'
const secrets = { jwtSecret: 'a-secret-for-tests-that-is-long-enough', secretKey: 'sb_secret_for_tests' }
let count = 0

/** A database of its own, from a template. The caller ends the connection. */
export async function cloneDatabase(
  template: Template,
): Promise<{ url: string; sql: Sql; drop: () => Promise<void> }> {
  const serverUrl = inject('postgresUrl')
  const name = `test_${process.pid}_${++count}`
  const server = connect(serverUrl)
  await server.unsafe(`create database ${name} template template_${template}`)
  const url = databaseUrl(serverUrl, name)
  const sql = connect(url)
  const drop = async () => {
    await sql.end({ timeout: 5 })
    await server.unsafe(`drop database ${name} with (force)`)
    await server.end({ timeout: 5 })
  }
  return { url, sql, drop }
}

/**
 * The API over a fresh clone of the database, in process, without a port.
 * @param options `seed` is the template to start from; the rest goes to the host
 */
export async function openTestStack(
  options: { seed?: Template } & Partial<Pick<HostOptions, 'confirmEmail' | 'statementTimeout'>> = {},
): Promise<TestStack> {
  const { seed = 'reference', ...hostOptions } = options
  const { url, sql, drop } = await cloneDatabase(seed)
  const mails: Mail[] = []
  const mail = { send: (letter: Mail) => Promise.resolve(void mails.push(letter)) }
  const filesDir = `${temporaryFolder()}/files`
  const host = await openHost({ ...hostOptions, databaseUrl: url, filesDir, siteUrl: origin, secrets, mail })

  const fetch: typeof globalThis.fetch = (input, init) => host.fetch(new Request(input, init))
  const client = (key: string, token?: string) =>
    createClient<Database>(origin, key, {
      global: { fetch },
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
      ...(token === undefined ? {} : { accessToken: () => Promise.resolve(token) }),
    })
  const tokenOf = async (email: string) => {
    const [user] = await sql<{ id: string }[]>`select id from auth.users where email = ${email}`
    if (!user) throw new Error(`Nobody has the address ${email}.`)
    return new SignJWT({ role: 'authenticated', aud: 'authenticated', email, sub: user.id })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secrets.jwtSecret))
  }

  return {
    sql,
    databaseUrl: url,
    host,
    ...secrets,
    filesDir,
    mails,
    api: (path, init) => {
      const request = new Request(new URL(path, origin), init)
      if (!request.headers.has('apikey')) request.headers.set('apikey', publishableKey)
      return host.fetch(request)
    },
    clientAs: async (email) => client(publishableKey, email === undefined ? undefined : await tokenOf(email)),
    signIn: async (email, password = 'demonstration') => {
      const person = client(publishableKey)
      const { error } = await person.auth.signInWithPassword({ email, password })
      if (error) throw error
      return person
    },
    tokenOf,
    serviceClient: client(secrets.secretKey),
    close: async () => {
      await host.close()
      await drop()
    },
  }
}
