import { addressIn, locales } from '../../src/i18n/locale.ts'

/**
 * The Content-Security-Policy of the built app. Nothing inline, nothing from elsewhere; Vue's templates are compiled
 * and need one Trusted Types policy of that name; `offline` names the worker that keeps pages for when there is no network.
 * @param api origins of the Supabase project when it is not the app's own origin
 */
export function contentSecurityPolicy(...api: string[]): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    // what is measured, as the length of a bar, stands in a prerendered page as an attribute; no sheet can come that way
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': ["'self'", ...api].join(' '),
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
export function securityHeaders(...api: string[]): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(...api),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}

/** Built files carry a digest in their name and never change. */
export const forever = 'public, max-age=31536000, immutable'

/** The same as a `_headers` file, which Netlify and Cloudflare Pages read; other hosts can copy its lines. */
export function headersFile(...api: string[]): string {
  const lines = Object.entries(securityHeaders(...api)).map(([name, value]) => `  ${name}: ${value}`)
  // the detached line is for hosts that would otherwise apply both policies, and so the stricter
  const embedded = locales.flatMap(({ code }) => [
    addressIn(code, '/embed/*'),
    '  ! Content-Security-Policy',
    `  Content-Security-Policy: ${embeddedPolicy}`,
  ])
  const lasting = ['/assets/*', '/styles/*'].flatMap((path) => [path, `  Cache-Control: ${forever}`])
  return ['/*', ...lines, ...embedded, ...lasting, ''].join('\n')
}
