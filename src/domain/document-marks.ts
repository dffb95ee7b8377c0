/**
 * What documents and browsers say before the app runs, for `before-paint.ts`, which the build puts into every document,
 * and for the app, which takes over from it. It imports nothing, because each word of it travels with each page.
 */

/** Where the browser keeps the theme that somebody chose. */
export const themeKey = 'theme'

/** Where the browser keeps a session. */
export const sessionKey = 'open-government-tracker.session'

const withoutSlash = (path: string) => path.replace(/(.)\/$/, '$1')

/**
 * Whether a document was rendered for the address it stands at. It may also answer for others, as `404.html` does, or
 * have been opened with filters.
 * @param rendered the address that the document names, `/en/plans`
 */
export const isRenderedFor = (
  rendered: string,
  { pathname, search }: { readonly pathname: string; readonly search: string },
): boolean => search === '' && withoutSlash(rendered) === withoutSlash(pathname)
