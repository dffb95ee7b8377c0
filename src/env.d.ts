/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the Supabase project; empty means the origin that serves the app. */
  readonly VITE_SUPABASE_URL?: string
  readonly VITE_SUPABASE_PUBLISHABLE_KEY?: string
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
