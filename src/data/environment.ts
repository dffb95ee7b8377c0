/** Where the Supabase API is; by default on the origin that serves the app. */
export const supabaseUrl = import.meta.env.VITE_SUPABASE_URL ?? globalThis.location.origin

/** The key that names the project to the API. Public by design: row-level security is what protects the data. */
export const publishableKey = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY ?? 'sb_publishable_local'
