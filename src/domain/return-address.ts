/**
 * Where to go after signing in, from a `next` that anybody may have written into a link: a path of this site, or the
 * fallback. What a browser could read as another site's address is refused: `//host`, `/\host`, and either behind
 * characters that browsers leave out.
 */
export function returnAddress(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return fallback
  const here = 'https://here.invalid'
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : fallback
}
