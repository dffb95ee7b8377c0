import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres'
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
 * Opens lite's connection pool with the mends that belong to it. Lite's own defects:
 * it encodes JSON arguments twice, and gives timestamps and numerics as PostgreSQL writes them.
 * @param statementTimeout milliseconds; hosted Supabase stops the API's statements too
 */
export function openConnection(url: string, statementTimeout = 15_000): PostgresConnection {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      onnotice: () => undefined,
      connection: { search_path: '"$user", public, extensions', statement_timeout: statementTimeout },
      types: {
        json: type(114, json, JSON.parse),
        jsonb: type(3802, json, JSON.parse),
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
