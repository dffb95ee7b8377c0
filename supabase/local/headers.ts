/**
 * The Content-Security-Policy of the built app. Nothing inline, nothing from elsewhere; Vue's templates are compiled
 * and need one Trusted Types policy of that name.
 * @param api origins of the Supabase project when it is not the app's own origin
 */
export function contentSecurityPolicy(...api: string[]): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': ["'self'", ...api].join(' '),
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'vue',
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

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
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forever}`, ''].join('\n')
}
