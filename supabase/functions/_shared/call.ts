import type { Environment } from './environment.ts'

/** Calls a function of the database with the secret key. Throws an error with the database's sentence. */
export async function call<T>(
  { apiUrl, secretKeys: [key = ''], fetch }: Pick<Environment, 'apiUrl' | 'secretKeys' | 'fetch'>,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<T> {
  const response = await fetch(`${apiUrl}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: key, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  if (response.ok) return (await response.json()) as T
  throw new Error(`${name} was answered with ${response.status}: ${(await response.text()).slice(0, 500)}`)
}
