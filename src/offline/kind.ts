/** What is kept, each kind in a store of its own. */
export type KeptKind = 'code' | 'files' | 'pages' | 'answers'

/** Something a page fetched, as it is told to the worker. */
export interface Seen {
  readonly url: string
  /** `navigate` for the document itself. */
  readonly mode: string
  readonly headers: Readonly<Record<string, string>>
}

interface Asked {
  readonly url: string
  readonly mode: string
  readonly method: string
  readonly headers: { has(name: string): boolean }
}

const files = /^\/(favicon\.svg|([a-z]{2,3}\/)?manifest\.webmanifest)$/
/** Whatever else is answered on this origin: the API, files of evidence, parts for other sites, downloads. */
const notPages =
  /^\/(rest|auth|storage|functions|embed|badges|social|healthz)(\/|$)|\.(csv|ico|json|pdf|png|svg|txt|webmanifest|xml)$/
/** Pages of accounts and offices; the letters that lead to some of them carry a token in the address. */
const personal =
  /^(\/[a-z]{2})?\/((account|invitation|new-email|new-password|notifications|reset-password|secretariat|sign-in|sign-up|unsubscribe|work)(\/|$)|plans\/[^/]+\/commitments\/[^/]+\/(report|assess|indicators|change)\/?$|dialogue\/topics\/propose\/?$)/

/** Whether a page belongs to a person: it opens without a network too, but neither it nor its address is kept. */
export function isPersonal(url: string): boolean {
  return personal.test(new URL(url).pathname)
}

/** The address under which a page is kept: with and without a slash at its end it is one page. */
export function pageKey(url: string): string {
  const address = new URL(url)
  address.pathname = address.pathname.replace(/\/+$/, '')
  return address.href
}

/**
 * As what a request is kept, null if it is not: nothing that bears a person's token, nothing that writes, no files of
 * evidence. The API may be on another origin.
 */
export function kindOf({ url, mode, method, headers }: Asked, origin: string): KeptKind | null {
  if (method !== 'GET' || headers.has('authorization')) return null
  const { pathname, origin: from } = new URL(url)
  // whether anything has changed is worth nothing from yesterday
  if (pathname.startsWith('/rest/v1/')) return pathname.endsWith('/rpc/public_version') ? null : 'answers'
  if (from !== origin) return null
  if (/^\/(assets|icons)\//.test(pathname)) return 'code'
  if (files.test(pathname)) return 'files'
  return mode === 'navigate' && !notPages.test(pathname) ? 'pages' : null
}
