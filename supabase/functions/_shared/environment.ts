/** What both functions know of where they run. */
export interface Environment {
  /** Address of the Supabase API, as the public reaches it: it stands in letters. */
  readonly apiUrl: string
  /** Address of the site. */
  readonly siteUrl: string
  /** Every key that passes row-level security; the first one is used. */
  readonly secretKeys: readonly string[]
  /** Signs the links that unsubscribe. */
  readonly signingKey: string
  readonly fetch: typeof fetch
}

/**
 * Reads what Supabase gives to every function, and what the project sets beside it: `SITE_URL`, and if wanted
 * `UNSUBSCRIBE_SECRET` and `API_URL`. Throws an error that names what is missing.
 */
export function readEnvironment(get: (name: string) => string | undefined): Environment {
  const apiUrl = get('API_URL') ?? get('SUPABASE_URL')
  const siteUrl = get('SITE_URL')
  const secretKeys = [
    ...named(get('SUPABASE_SECRET_KEYS')),
    get('SUPABASE_SECRET_KEY'),
    get('SUPABASE_SERVICE_ROLE_KEY'),
  ].filter((key): key is string => key !== undefined && key !== '')
  const [first] = secretKeys
  if (!apiUrl || first === undefined) throw new Error('SUPABASE_URL and a secret key are missing.')
  if (!siteUrl) throw new Error('SITE_URL is missing: the address of the site, for the links in letters.')
  return {
    apiUrl: withoutSlash(apiUrl),
    siteUrl: withoutSlash(siteUrl),
    secretKeys,
    // of its own, links outlive a change of the key
    signingKey: get('UNSUBSCRIBE_SECRET') ?? first,
    fetch,
  }
}

/** The new keys come as a dictionary by name. */
function named(json: string | undefined): (string | undefined)[] {
  if (!json) return []
  const keys = JSON.parse(json) as Record<string, string>
  return [keys['default'], ...Object.values(keys)]
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
