import { demo, enter } from './people.ts'
import { expect, expectAccessible, test, unique, visit, words } from './support.ts'

const { programmes, programmesOffice: office, measuring, commitment, status } = words.en

test('the secretariat adds a programme, and corrects it once an output is delivered', async ({
  page,
  plan,
}) => {
  const title = unique('Assistance')
  await enter(page, demo('secretariat'))
  await visit(page, '/en/programmes')
  await page.getByRole('link', { name: programmes.add }).click()
  const name = page.getByRole('group', { name: office.name }).first()
  await name.getByLabel('English').fill(title)
  await name.getByLabel('Azərbaycanca').fill(title)
  const funder = page.getByRole('group', { name: office.bodies.item.replace('{n}', '1') })
  await funder.getByLabel(office.bodies.organization).selectOption({ label: 'World Bank' })
  await page.getByLabel(office.amount).fill('1250000.5')
  await page.getByLabel(office.currency).fill('euro')
  await page.getByRole('button', { name: office.outputs.add }).click()
  const output = page.getByRole('group', { name: office.outputs.item.replace('{n}', '1') })
  await output.getByLabel('English').fill('Road map')
  await output.getByLabel(office.outputs.dueOn).fill('2021-03-31')
  await page.getByLabel(office.commitments.plan).selectOption(plan)
  await page.getByLabel(office.commitments.commitment, { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: office.submit }).click()
  await expect(page.getByRole('link', { name: office.wrong.currency })).toBeVisible()
  await expectAccessible(page, 'a programme with a wrong currency')

  await page.getByLabel(office.currency).fill('EUR')
  await page.getByRole('button', { name: office.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('1,250,000.50 euros')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Road map' })
  await expect(row).toContainText('Late by')

  await page.getByRole('link', { name: programmes.edit }).click()
  await output.getByLabel(office.outputs.deliveredOn).fill('2021-03-31')
  await page.getByRole('button', { name: office.submit }).click()
  await expect(row).toContainText(programmes.state.delivered)

  // the commitment it helps names it
  await page
    .getByRole('main')
    .getByRole('link', { name: /^1\.1 / })
    .click()
  await expect(page.getByRole('complementary').getByRole('link', { name: title })).toBeVisible()
  // and so does the page of who pays
  await visit(page, '/en/agencies/world-bank')
  const mine = page.getByRole('listitem').filter({ hasText: title })
  await expect(mine).toContainText(status.programmeRole.funder)
})

test('the secretariat adds a measured value with its source', async ({ page, plan }) => {
  await enter(page, demo('secretariat'))
  await visit(page, `/en/plans/${plan}/commitments/1.2`)
  await page.getByRole('link', { name: commitment.indicators.add }).click()
  await page.getByLabel(measuring.measuredOn).fill('2199-01-01')
  await page.getByLabel(/^Value/).fill('7.5')
  await page.getByRole('button', { name: measuring.submit }).click()
  await expect(page.getByRole('link', { name: measuring.wrong.day })).toBeVisible()
  await expect(page.getByRole('link', { name: measuring.wrong.source })).toBeVisible()

  const source = unique('Report')
  await page.getByLabel(measuring.measuredOn).fill('2025-02-03')
  await page.getByRole('group', { name: measuring.source }).getByLabel('English').fill(source)
  await page.getByRole('button', { name: measuring.submit }).click()
  const indicators = page.locator('#indicators')
  await indicators.getByText(commitment.indicators.table).click()
  const row = indicators.getByRole('row').filter({ hasText: source })
  await expect(row).toContainText('3 Feb 2025')
  await expect(row).toContainText('7.5')
  await expect(indicators.locator('.line-figure')).toBeVisible()
})
