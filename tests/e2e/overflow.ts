import type { Page } from '@playwright/test'

/** The first things that push a page wider than the screen; empty if none does. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const name = ({ localName, classList, textContent }: Element) =>
      `${localName}.${classList.value} ${textContent.trim().slice(0, 40)}`
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && box.right > width + 1 && !element.closest('.table-scroll, .visually-hidden')
    })
    return ['wider than the screen', ...outside.map(name).slice(0, 5)]
  })
}
