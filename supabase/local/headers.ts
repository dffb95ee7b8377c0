import { createHash } from 'node:crypto'
import { addressIn, locales } from '../../src/i18n/locale.ts'

/** What a policy depends on besides this file. */
export interface Site {
  /** A document of the build: its script before the first paint is the only one that may stand in a page. */
  readonly shell?: string
  /** Origin of the Supabase project when it is not the app's own. */
  readonly api?: string | undefined
}

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const own = (...more: readonly string[]) => ["'self'", ...more].join(' ')

/**
 * The policy of styles that each document says of itself in its head, since one header for all cannot know what stands in each.
 * What is measured, as the length of a bar, stands in a prerendered page as an attribute; no sheet can come that way.
 * @param sheet the text of the document's own style element
 */
export const stylePolicy = (sheet?: string): string =>
  `style-src ${own(...(sheet === undefined ? [] : [digestOf(sheet)]))}; style-src-attr 'unsafe-inline'`

/**
 * The Content-Security-Policy of the built app. Nothing from elsewhere, no script in a page but the one that the build put there,
 * and of styles what `stylePolicy` leaves; Vue's templates are compiled and need one Trusted Types policy of that name; `offline`
 * names the worker that keeps pages for when there is no network.
 */
export function contentSecurityPolicy({ shell = '', api }: Site = {}): string {
  const scripts = Array.from(shell.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script = '']) => script)
  const directives = {
    'default-src': "'none'",
    'script-src': own(...scripts.map(digestOf)),
    'style-src': own("'unsafe-inline'"),
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': own(...(api === undefined ? [] : [api])),
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'vue offline',
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** Cards for other sites: the only pages that may stand in a frame, and they run nothing. */
export const isEmbedded = (path: string): boolean => /^\/(\w{2,3}\/)?embed\//.test(path)

/** The policy of a card: text and its style, in anybody's frame. */
export const embeddedPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** The headers of every answer, here and on a static host. */
export function securityHeaders(site?: Site): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}

/** Built files carry a digest in their name and never change. */
export const forever = 'public, max-age=31536000, immutable'

/** The same as a `_headers` file, which Netlify and Cloudflare Pages read; other hosts can copy its lines. */
export function headersFile(site?: Site): string {
  const lines = Object.entries(securityHeaders(site)).map(([name, value]) => `  ${name}: ${value}`)
  // the detached line is for hosts that would otherwise apply both policies, and so the stricter
  const embedded = locales.flatMap(({ code }) => [
    addressIn(code, '/embed/*'),
    '  ! Content-Security-Policy',
    `  Content-Security-Policy: ${embeddedPolicy}`,
  ])
  return ['/*', ...lines, ...embedded, '/assets/*', `  Cache-Control: ${forever}`, ''].join('\n')
}
