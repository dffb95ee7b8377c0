import type { Page } from '@playwright/test'
import enAuth from '../../src/i18n/messages/en/auth.ts'
import azLiving from '../../src/i18n/messages/az/living.ts'
import enShell from '../../src/i18n/messages/en/shell.ts'
import enLiving from '../../src/i18n/messages/en/living.ts'
import { enter, newPerson } from './people.ts'
import { commitmentId, write } from './reports.ts'
import { expect, expectAccessible, settled, test, unique, visit } from './support.ts'

const { living } = enLiving
const notice = (page: Page, words: string) => page.locator('.living').getByText(words)

/** What a browser tells a page when somebody comes back to its tab. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test('an open page learns of a comment, and shows it only when it is asked to', async ({ page, request }) => {
  const commitment_id = await commitmentId(request, '2016-2018', '3')
  await visit(page, '/en/plans/2016-2018/commitments/3')
  await expect(page.locator('.living')).toBeAttached()
  await page.locator('#comments').scrollIntoViewIfNeeded()
  await comeBack(page)
  const body = unique('Written while somebody reads')
  await write(request, await newPerson(request), 'comments', { commitment_id, body })

  await expect(async () => {
    await comeBack(page)
    await expect(notice(page, living.changed)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByText(body)).toHaveCount(0)
  await expectAccessible(page, 'a page that has changed')
  await page.getByRole('button', { name: living.show }).click()
  await expect(page.getByText(body)).toBeVisible()
  await expect(notice(page, living.changed)).toHaveCount(0)
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' })

  /** The addresses of all that this browser keeps. */
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const requests = await Promise.all(stores.map((store) => store.keys()))
      return requests.flat().map(({ url, headers }) => `${url} ${headers.get('authorization') ?? ''}`)
    })

  async function isKept(page: Page, ...parts: string[]): Promise<void> {
    const missing = async () => {
      const addresses = (await kept(page)).join('\n')
      return parts.filter((part) => !addresses.includes(part))
    }
    await expect.poll(missing).toEqual([])
  }

  test('a page once seen opens, says how old it is, and so does one walked to', async ({ page, context }) => {
    await visit(page, '/plans/2016-2018/commitments')
    await isKept(page, '/plans/2016-2018/commitments', '/rest/v1/commitment_overview', '/shell.html')
    await page.goto('/plans/2016-2018/commitments/2')
    await settled(page)
    await isKept(page, '/plans/2016-2018/commitments/2')

    await context.setOffline(true)
    await page.goto('/plans/2016-2018/commitments')
    await settled(page)
    await expect(notice(page, azLiving.living.kept)).toBeVisible()
    await expect(page.locator('.living time')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /./ }).first()).toBeVisible()
    await page.goto('/plans/2016-2018/commitments/2')
    await settled(page)
    await expect(notice(page, azLiving.living.kept)).toBeVisible()

    // nothing has changed meanwhile: what is shown is the present again
    await context.setOffline(false)
    await expect(notice(page, azLiving.living.kept)).toHaveCount(0)
    await expect(notice(page, azLiving.living.changed)).toHaveCount(0)
  })

  test('a page never seen says so, and opens by itself when the network is back', async ({
    page,
    context,
  }) => {
    await visit(page, '/en/plans')
    await isKept(page, '/shell.html', '/en/plans')
    await context.setOffline(true)
    await page.goto('/en/programmes')
    await expect(page.getByRole('alert')).toHaveText(enShell.unseen)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(enShell.unopened)
    await context.setOffline(false)
    await settled(page)
    await expect(page).toHaveURL('/en/programmes')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('nothing of a session is kept, neither while it lasts nor when it has ended', async ({
    page,
    request,
  }) => {
    const person = await newPerson(request)
    await enter(page, person)
    await visit(page, '/en/work')
    await visit(page, '/en/account')
    await visit(page, '/en/plans/2016-2018/commitments/1')
    await expect(page.locator('.account-name')).toHaveText(person.name)
    await isKept(page, '/shell.html', '/en/plans/2016-2018/commitments/1')
    const ofSession = /\/rest\/v1\/|\/(sign-in|work|account)[/? ]/
    expect((await kept(page)).filter((address) => ofSession.test(address))).toEqual([])

    await page.locator('.account-name').click()
    await page.getByRole('button', { name: enAuth.account.signOut }).click()
    await expect(page.locator('.account-name')).toHaveCount(0)
    await visit(page, '/en/plans/2016-2018/commitments/2')
    await isKept(page, '/en/plans/2016-2018/commitments/2')
    const texts = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const answers = await Promise.all(stores.map((store) => store.matchAll()))
      return Promise.all(answers.flat().map((answer) => answer.text()))
    })
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.filter((text) => text.includes(person.name) || text.includes(person.email))).toEqual([])
  })
})
