import { expect, type Locator, type Page } from '@playwright/test'

/** So many presses reach any place of any page; more would mean that the place cannot be reached. */
const patience = 250

/** Moves the focus with the Tab key alone until something has it, and sees that it shows. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await expect(target).toBeVisible()
  for (let presses = 0; presses < patience; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport()
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`${patience} presses of Tab did not reach ${String(target)}.`)
}

/** Moves the focus to a link or button and uses it. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Moves the focus to a field and writes into it. */
export async function write(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.type(text)
}

/** Leaves the header behind, by the page's first link. */
export async function skipToContent(page: Page, label: string): Promise<void> {
  await press(page.getByRole('link', { name: label }))
  await expect(page.locator('main')).toBeFocused()
}
