import type { Page } from '@playwright/test'
import terms from '../../src/i18n/messages/en/terms.ts'
import { another, demo, enter } from './people.ts'
import { expect, expectAccessible, test, unique, visit, words } from './support.ts'

const { translations, change, officeForms, commitment, common } = words.en
const { glossary } = terms

test('a word explains itself where it stands, and leads to its place in the glossary', async ({ page }) => {
  await visit(page, '/en/commitments')
  const word = page.getByRole('button', { name: words.en.status.role.lead, exact: true })
  const note = page.getByText(glossary.terms.lead.text)
  await expect(note).toBeHidden()
  await word.focus()
  await page.keyboard.press('Enter')
  await expect(note).toBeVisible()
  await expectAccessible(page, 'a word that explains itself')
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()

  await word.click()
  await note.getByRole('link', { name: common.glossary }).click()
  await expect(page).toHaveURL(/\/en\/glossary#lead$/)
  await expect(page.getByRole('heading', { level: 1, name: glossary.title })).toBeVisible()
  await expect(page.locator('#lead')).toBeInViewport()
  await expect(page.locator('#lead')).toContainText(glossary.terms.lead.name)
  for (const { name } of Object.values(glossary.terms))
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
})

test('the secretariat finds what lacks a plain summary by kind and plan', async ({ page }) => {
  await enter(page, demo('secretariat'))
  await visit(page, '/en/secretariat/translations')
  const choices = page.getByRole('navigation', { name: translations.filter })
  await choices.getByRole('link', { name: new RegExp(`^${translations.kind.summary}`) }).click()
  // of the plans before that nothing is left to write
  await expect(choices.getByRole('link', { name: /^201/ })).toHaveCount(0)
  await choices.getByRole('link', { name: /^2020–2022/ }).click()
  await expect(page).toHaveURL(/kind=summary.*plan=2020-2022/)
  await expect(page.getByRole('main').locator('.rows')).toContainText('6.4 ')
  // the withdrawn one needs none, and what is written is not listed
  await expect(page.getByRole('main').locator('.rows')).not.toContainText(/6\.3 |2\.1 /)
  await expectAccessible(page, 'what lacks a translation')

  await page.reload()
  await expect(page.getByRole('main').locator('.rows')).toContainText('6.4 ')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^6\.4 / })
    .click()
  await expect(page.locator('#words')).toBeInViewport()
})

const summaryIn = (page: Page, language: string) =>
  page
    .getByRole('group', { name: new RegExp(`^${change.words.plain_summary}`) })
    .getByLabel(language, { exact: true })

test('a plain summary is kept while it is written, read first by the public, and in the ledger', async ({
  page,
  browser,
}) => {
  const path = '/en/plans/2020-2022/commitments/5.3'
  const english = unique('Everybody was to see what each oil project pays.')
  await enter(page, demo('secretariat'))
  await visit(page, `${path}/change`)
  await summaryIn(page, 'English').fill(english)
  await expect(page.getByText(officeForms.kept)).toBeVisible()
  // as after a closed tab
  await page.reload()
  await expect(summaryIn(page, 'English')).toHaveValue(english)
  await summaryIn(page, 'Azərbaycanca').fill('Hər layihənin nə qədər gəlir gətirdiyini hamı görməli idi.')
  await page.locator('#words').getByRole('button', { name: common.save }).click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))

  const { page: reader, context } = await another(browser)
  await visit(reader, path)
  await expect(reader.locator('.lede')).toContainText(english)
  const summary = await reader.locator('.lede').boundingBox()
  const official = await reader.getByRole('heading', { name: commitment.about }).boundingBox()
  expect(summary?.y).toBeLessThan(official?.y ?? 0)
  await visit(reader, `${path}/history`)
  await expect(reader.getByRole('main')).toContainText(english)
  await context.close()

  // the form begins with what is public now
  await visit(page, `${path}/change`)
  await expect(summaryIn(page, 'English')).toHaveValue(english)
  await expect(page.getByText(officeForms.startOver)).toHaveCount(0)
})

test('each language is installed as itself', async ({ page, request }) => {
  for (const [path, language] of [
    ['/plans', 'az'],
    ['/en/plans', 'en'],
    ['/ru/plans', 'ru'],
  ] as const) {
    await visit(page, path)
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const answer = await request.get(address ?? '')
    expect(answer.headers()['content-type']).toContain('application/manifest+json')
    const { lang, start_url: start } = (await answer.json()) as Record<string, unknown>
    expect([lang, start]).toEqual([language, language === 'az' ? '/' : `/${language}/`])
  }
})
