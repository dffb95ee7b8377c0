import { App, setExperimental } from '@supabase/lite'
import type { Sql } from 'postgres'
import { prepareAuth } from './auth-requests.ts'
import { openConnection } from './connection.ts'
import { FileStore } from './file-store.ts'
import { answerFunction } from './functions.ts'
import { ConsoleMail, mailTemplates, type MailDriver } from './mail.ts'
import { publishableKey, type Secrets } from './secrets.ts'
import { mendDownload, mendSignature, prepareUpload } from './storage-requests.ts'
import { refuseToken } from './tokens.ts'

export interface HostOptions {
  /** Connection string of a database that is bootstrapped and migrated. */
  databaseUrl: string
  /** Folder of uploaded files. */
  filesDir: string
  /** Address of the app, for links in e-mails. */
  siteUrl: string
  secrets: Pick<Secrets, 'jwtSecret' | 'secretKey'>
  mail?: MailDriver
  /** Whether people must follow a link in an e-mail before they can sign in; a local project does not ask for it. */
  confirmEmail?: boolean
  /** Milliseconds after which a statement of the API is stopped. */
  statementTimeout?: number
}

export interface Host {
  /** Answers `/rest/v1`, `/auth/v1`, `/storage/v1` and the functions like a Supabase project; 404 for anything else. */
  fetch: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

const megabyte = 2 ** 20
const largestBody = { rest: 10 * megabyte, auth: megabyte, storage: 50 * megabyte }
type Area = keyof typeof largestBody

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Range, Content-Location, Preference-Applied, Location, ETag, Content-Disposition',
}

/**
 * The Supabase API over a PostgreSQL database: `@supabase/lite` behind the mends that make it as strict as the real one.
 * They reach into lite's internals; the version is pinned, and tests/database/stack-*.test.ts fail when one is gone.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const connection = await openConnection(options.databaseUrl, options.statementTimeout)
  const mail = options.mail ?? new ConsoleMail()
  const mends = { sql: connection.driver as Sql, mail, siteUrl: options.siteUrl }
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: 1000 },
    auth: {
      enabled: true,
      site_url: options.siteUrl,
      jwt_secret: options.secrets.jwtSecret,
      publishable_key: publishableKey,
      secret_key: options.secrets.secretKey,
      minimum_password_length: 10,
      // lite would ask the old mailbox alone; email-change.ts asks both, as config.toml says
      email: {
        enable_confirmations: options.confirmEmail ?? false,
        double_confirm_changes: false,
        template: mailTemplates,
      },
    },
    storage: { enabled: true, file_size_limit: '50MiB' },
    studio: { enabled: false },
    options: {
      drivers: { email: mail },
      // administration without a key, and pages that print the database's password
      server: { admin: false, disableStudio: true },
    },
  })
  app._storageAdapter = new FileStore(options.filesDir) as never
  await app.init()
  // after init, which would warn about it; everything that asks for the flag asks per request
  setExperimental('storage', true)

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (request.method === 'OPTIONS') return preflight(request)
    const area = /^\/(rest|auth|storage)\/v1(?:\/|$)/.exec(pathname)?.[1] as Area | undefined
    if (!area) return Response.json({ message: 'not found' }, { status: 404 })
    const refusal = refuseToken(request, area)
    if (refusal) return refusal

    const headers = new Headers(request.headers)
    let body = await readBody(request, largestBody[area])
    if (body === 'too large') return tooLarge()
    if (area === 'storage') body = await prepareUpload(headers, body)
    const call = (bytes: Uint8Array<ArrayBuffer> | null) => {
      if (bytes) headers.set('content-length', String(bytes.length))
      return app.fetch(
        new Request(request.url, { method: request.method, headers, body: bytes, signal: request.signal }),
      )
    }
    if (area === 'auth') return prepareAuth(request, body, call, mends)
    const response = await call(body)
    if (area === 'rest') return response
    return request.method === 'GET' ? mendDownload(request, response) : mendSignature(request, response)
  }

  const { siteUrl, secrets } = options
  const environment = {
    apiUrl: siteUrl,
    siteUrl,
    secretKeys: [secrets.secretKey],
    signingKey: secrets.secretKey,
    // in this process: the address in letters need not be one that this machine can reach
    fetch: ((input, init) => answer(new Request(input, init))) satisfies typeof fetch,
  }

  return {
    fetch: async (request) =>
      withCors((await answerFunction(request, environment, mail)) ?? (await answer(request))),
    // not connection.close(), which waits without end for a request whose client has long gone
    close: () => connection.driver.end({ timeout: 3 }),
  }
}

function preflight(request: Request): Response {
  const headers = {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
    'access-control-max-age': '86400',
  }
  return new Response(null, { status: 204, headers })
}

function withCors(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(cors)) headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}

/** Reads a body while counting: lite trusts the Content-Length, which a chunked upload does not have. */
async function readBody(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null | 'too large'> {
  if (!request.body) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > limit) return 'too large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): Response {
  const body = {
    statusCode: '413',
    error: 'Payload too large',
    message: 'The object exceeded the maximum allowed size',
  }
  return Response.json(body, { status: 413 })
}
