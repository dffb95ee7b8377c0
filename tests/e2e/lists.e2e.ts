import { readFile } from 'node:fs/promises'
import { enter, newPerson } from './people.ts'
import { expect, expectAccessible, fill, settled, test, visit, words } from './support.ts'

const { commitments, listing } = words.en
const closed = '/en/plans/2020-2022/commitments'

test('a list shows the columns one asks for, as a table or as cards, and its address says so', async ({
  page,
}) => {
  await visit(page, closed)
  await page.getByRole('button', { name: commitments.tools.columns }).click()
  await page.getByRole('checkbox', { name: listing.column.milestones }).check()
  await expect(page).toHaveURL(`${closed}?columns=completion,schedule,milestones,reported`)
  await expect(page.getByRole('columnheader', { name: listing.column.milestones })).toBeVisible()
  await expectAccessible(page, 'the choice of columns')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: commitments.tools.columns })).toBeFocused()

  await page.getByRole('button', { name: commitments.layout.cards }).click()
  await expect(page).toHaveURL(/view=cards/)
  await expect(page.getByRole('listitem').and(page.locator('.commitment-card'))).toHaveCount(20)
  await expectAccessible(page, 'cards')
  await page.goBack()
  await expect(page.getByRole('table')).toBeVisible()
})

test('a table wider than its room scrolls in a frame that the keyboard reaches, and keeps its head', async ({
  page,
}) => {
  await visit(
    page,
    `${closed}?columns=theme,agency,completion,schedule,due,slippage,milestones,nextMilestone,reported,freshness`,
  )
  const frame = page.getByRole('region', { name: commitments.title })
  await frame.focus()
  await page.keyboard.press('End')
  const head = page.getByRole('columnheader', { name: commitments.column.title })
  await expect(head).toBeInViewport()
  await expectAccessible(page, 'a wide table')
})

test('the keyboard picks, and takes along what it picked', async ({ page }) => {
  await visit(page, closed)
  const codes = await page.locator('.commitment-code').allInnerTexts()
  await page.getByRole('button', { name: commitments.tools.pick }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.pick-box input').first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  const bar = page.getByRole('region', { name: commitments.tools.picked })
  await expect(bar).toContainText(fill(listing.selection.count.split(' | ')[1] ?? '', { n: 4 }))
  await expectAccessible(page, 'a selection')

  const downloading = page.waitForEvent('download')
  await bar.getByRole('button', { name: 'JSON' }).click()
  const file = await downloading
  const { commitments: taken } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    commitments: { code: string; address: string }[]
  }
  expect(taken.map(({ code }) => code)).toEqual(codes.slice(0, 4))
  expect(taken[0]?.address).toContain('/en/plans/2020-2022/commitments/')
  await page.keyboard.press('Escape')
})

test('a list is printed whole, as a table, with its filters named', async ({ page }) => {
  await visit(page, '/en/commitments?view=cards&completion=none')
  const expected = Number(/^\d+/.exec(await page.locator('#commitments-found').innerText())?.[0])
  const rows = page.locator('tbody th[scope=row]')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(rows).toHaveCount(expected)
  await expect(page.locator('main .print-only')).toContainText(commitments.facet.completion)
  expect(
    await page
      .locator('table.commitments-table tr')
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('table-row')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(rows).toHaveCount(0)
})

test('whoever has an account keeps a list by name, changes it and drops it', async ({ page, request }) => {
  const { saved } = listing
  await visit(page, `${closed}?schedule=overdue`)
  await page.getByRole('button', { name: commitments.tools.views }).click()
  const signIn = page.getByRole('link', { name: saved.signIn })
  await expect(signIn).toHaveAttribute('href', /next=/)

  await enter(page, await newPerson(request))
  await visit(page, `${closed}?schedule=overdue&q=h%C3%B6kum%C9%99t%20%26`)
  await page.getByRole('button', { name: commitments.tools.views }).click()
  await page.getByLabel(saved.name).fill('Gecikənlər')
  await page.getByRole('button', { name: saved.keep, exact: true }).click()
  const own = page.getByRole('list', { name: saved.yours })
  const link = own.getByRole('link', { name: 'Gecikənlər' })
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page, 'saved lists')

  await visit(page, '/en/commitments?view=cards')
  await page.getByRole('button', { name: commitments.tools.views }).click()
  await link.click()
  await settled(page)
  await expect(page).toHaveURL(/2020-2022\/commitments\?.*schedule=overdue/)
  await expect(page.getByRole('searchbox', { name: commitments.search })).toHaveValue('hökumət &')

  await visit(page, `${closed}?completion=none`)
  await page.getByRole('button', { name: commitments.tools.views }).click()
  await page.getByLabel(saved.name).fill('gecikənlər')
  await page.getByRole('button', { name: fill(saved.replace, { name: 'Gecikənlər' }) }).click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: fill(saved.dropOf, { name: 'Gecikənlər' }) }).click()
  await expect(page.getByText(saved.none)).toBeVisible()
  await page.getByRole('button', { name: saved.undo }).click()
  await expect(link).toBeVisible()
})
