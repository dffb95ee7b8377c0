import type { RenderedPage } from '../../../src/rendered.ts'

/** A page as the map of the site lists it. */
export interface Mapped {
  readonly address: string
  /** The same page in other languages, itself among them. */
  readonly alternates: readonly { readonly language: string; readonly address: string }[]
  readonly since: string
}

type Escape = (text: string) => string

/** The sitemap: every page in every language, each with its other languages. @param site `https://tracker.example` */
export function sitemapOf(site: string, pages: readonly Mapped[], escape: Escape): string {
  const inOrder = [...pages].sort((a, b) => (a.address < b.address ? -1 : 1))
  const entries = inOrder.map(({ address, alternates, since }) => {
    const links = alternates.map(
      (one) =>
        `<xhtml:link rel="alternate" hreflang="${one.language}" href="${escape(site + one.address)}"/>`,
    )
    return `<url><loc>${escape(site + address)}</loc><lastmod>${since}</lastmod>${links.join('')}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n')
}

/** The `robots.txt` of a build, which names the sitemap. It may have been made so before. */
export function robotsOf(site: string, built: string): string {
  return `${built.replace(/\n*Sitemap:.*/g, '').trimEnd()}\n\nSitemap: ${site}/sitemap.xml\n`
}

/** The file of a page: `/en/plans` → `en/plans/index.html`. @throws Error for an address that leaves the folder */
export function fileOf(address: string): string {
  const segments = address.split('/').filter(Boolean).map(decodeURIComponent)
  if (segments.some((name) => /^\.\.?$|[/\\\0]/.test(name))) throw new Error(`${address} is no file.`)
  return [...segments, 'index.html'].join('/')
}

/** Whether search engines should find the page: not one that says the same as another. */
export const isFound = ({ head }: RenderedPage) => head.original === null && !head.hidden

/** Lines for hosts that read `_redirects` (Netlify, Cloudflare Pages): pages of accounts are the app without a page in it. */
export function redirectsOf(patterns: readonly string[], bases: readonly string[]): string {
  const paths = patterns.map((path) => path.replace(/:(\w+)\([^)]*\)/g, ':$1').replace(/^\//, ''))
  return bases.flatMap((base) => paths.map((path) => `${base}${path} /shell.html 200\n`)).join('')
}
