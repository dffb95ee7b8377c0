import { escapeMarkup } from '@/head'

/** A card in a frame as wide as its place, at most as wide as it reads well. Addresses are whole. */
export function cardSnippet({ card, title }: { card: string; title: string }): string {
  return (
    `<iframe src="${escapeMarkup(card)}" title="${escapeMarkup(title)}" loading="lazy"` +
    ` style="inline-size: 100%; max-inline-size: 34rem; block-size: 20rem; border: 0"></iframe>`
  )
}

interface Badge {
  readonly badge: string
  readonly page: string
  readonly title: string
}

/** The state changes, the words of the snippet do not: they name the thing alone. */
export function badgeSnippet({ badge, page, title }: Badge): string {
  return `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(badge)}" alt="${escapeMarkup(title)}" height="28"></a>`
}

/** The same for README files and wikis. */
export function badgeMarkdown({ badge, page, title }: Badge): string {
  const words = title.replace(/[[\]\\]/g, '\\$&')
  return `[![${words}](${badge})](${page})`
}
