import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres'
import postgres from 'postgres'
import { reportLikePostgrest } from './errors.ts'

const json = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const iso = (value: string) => value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
const number = (value: string) => (Number.isFinite(Number(value)) ? Number(value) : value)
const type = <T>(oid: number, serialize: (value: T) => unknown, parse: (value: string) => unknown) => ({
  to: oid,
  from: [oid],
  serialize,
  parse,
})

/**
 * Opens lite's connection pool with the mends that belong to it. Lite's own defects: it encodes JSON arguments twice,
 * those for a domain over JSON not at all, and gives timestamps and numerics as PostgreSQL writes them.
 * @param url of a database that is migrated: domains made later are not known
 * @param statementTimeout milliseconds; hosted Supabase stops the API's statements too
 */
export async function openConnection(url: string, statementTimeout = 15_000): Promise<PostgresConnection> {
  const domains = await domainsOverJson(url)
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      onnotice: () => undefined,
      connection: { search_path: '"$user", public, extensions', statement_timeout: statementTimeout },
      types: {
        json: type(114, json, JSON.parse),
        jsonb: type(3802, json, JSON.parse),
        ...Object.fromEntries(domains.map((oid) => [`domain_${oid}`, type(oid, json, JSON.parse)])),
        numeric: type(1700, String, number),
        timestamp: type(1114, String, iso),
        timestamptz: type(1184, String, iso),
      },
    },
  })
  // else the first request grants everything to everybody, in every schema, for ever
  Object.assign(connection, { rlsState: 'active' })
  reportLikePostgrest(connection)
  return connection
}

/** Object identifiers of types such as public.localized_text. */
async function domainsOverJson(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const rows = await sql<
      { oid: number }[]
    >`select oid from pg_type where typtype = 'd' and typbasetype in (114, 3802)`
    return rows.map(({ oid }) => oid)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
