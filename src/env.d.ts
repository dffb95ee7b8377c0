/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the Supabase project; empty means the origin that serves the app. */
  readonly VITE_SUPABASE_URL?: string
  readonly VITE_SUPABASE_PUBLISHABLE_KEY?: string
}

/** What `ask-early.ts` has asked of the API, by its address, until it is taken. */
// eslint-disable-next-line no-var -- nothing else declares what a script without modules leaves behind
declare var askedEarly: Map<string, Promise<Response>> | undefined

interface ImportMeta {
  readonly env: ImportMetaEnv
}
/** For tools that read types without knowing Vue's files; the type checker sees the real ones. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<object, object, unknown>
  export default component
}

/** For tools that read types without knowing Vue's files; the type checker sees the real ones. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<object, object, unknown>
  export default component
}
