/** Where the Supabase API is; by default on the origin that serves the app. */
export const supabaseUrl =
  import.meta.env.VITE_SUPABASE_URL ??
  // without a browser nothing has an origin: whoever renders pages says how requests are answered (`reachBy`)
  (import.meta.env.SSR ? 'http://supabase.invalid' : globalThis.location.origin)

/** The same for links on a page, which need not name the origin that they stand on. */
export const supabaseBase = import.meta.env.VITE_SUPABASE_URL ?? ''

/** The key that names the project to the API. Public by design: row-level security is what protects the data. */
export const publishableKey = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY ?? 'sb_publishable_local'
