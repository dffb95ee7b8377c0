import type { pictureSvg } from './pages/embed/picture'
import type { Piece } from './pages/embed/pieces'
import type { PageHead } from '@/domain/page-head'
import type { Locale } from '@/i18n/locale'
import type { MessagePart } from '@/i18n/shape'
import type { renderHead } from './head'

/** A page as the public sees it. */
export interface RenderedPage {
  /** Its address within the site: `/en/plans`. */
  readonly address: string
  readonly locale: Locale
  /** What stands in `#app`. */
  readonly html: string
  readonly head: PageHead
  /** The answers of the API that the page was made of, as an element for the document. */
  readonly state: string
  /** Source files of the components that it shows, `src/pages/plans/PlansPage.vue`. */
  readonly modules: readonly string[]
  /** The parts of the words that it needs. */
  readonly words: readonly MessagePart[]
}

/** The addresses of the site without a language. */
export interface PublicPaths {
  /** All that the public reads now. */
  readonly pages: readonly string[]
  /** Routes of accounts and offices, whose pages no server can know: `/secretariat/reviews/:id(\\d+)`. */
  readonly patterns: readonly string[]
}

/** The app as a server uses it: what `src/server.ts` exports as `app`. */
export interface ServerApp {
  /** The social picture of a page. @see src/pages/embed/picture.ts */
  readonly pictureSvg: typeof pictureSvg
  /** Cards and badges for other sites, in one language. @throws AppError when the API does not answer */
  readonly embeddedPieces: (locale: Locale) => Promise<readonly Piece[]>
  /** The origin of all its requests, unless it was built for a project. */
  readonly apiOrigin: string
  readonly locales: readonly { readonly code: Locale }[]
  /** The address of a path in a language. */
  readonly addressIn: (locale: Locale, path: string) => string
  readonly escapeMarkup: (text: string) => string
  readonly renderHead: typeof renderHead
  readonly reachBy: (way: typeof fetch) => void
  /** @throws AppError */
  readonly fetchPublicVersion: () => Promise<string>
  /** @throws AppError, Error for a public route whose parameters nobody can fill */
  readonly publicPaths: () => Promise<PublicPaths>
  /**
   * Renders one public page. One language at a time: the language is the whole module's.
   * @param path the router's, thus without a language
   * @param site where the site lives, `https://tracker.example`
   * @throws Error or AppError when something that the page shows could not be had
   */
  readonly render: (locale: Locale, path: string, site?: string) => Promise<RenderedPage>
}
