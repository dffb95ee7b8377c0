import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { enter, newPerson } from './people.ts'
import { commitmentId, write } from './reports.ts'
import { apiKey, expect, expectAccessible, test, unique, visit, words } from './support.ts'

const { unsubscribe, notices } = words.en
const fileOf = (name: string) => readFileSync(join(process.env['E2E_FOLDER'] ?? '', name), 'utf8')

/** Sends the letters that are due, as a scheduler does. */
async function sendLetters(request: APIRequestContext): Promise<void> {
  const { secretKey } = JSON.parse(fileOf('data/secrets.json')) as { secretKey: string }
  const answer = await request.post('/functions/v1/digest', {
    headers: { authorization: `Bearer ${secretKey}` },
    data: { pace: 'now' },
  })
  expect(answer.ok()).toBe(true)
}

/** The newest letter to an address. */
function letterTo(email: string): string {
  const letters = fileOf('console.log').split(`── e-mail to ${email}\n`).slice(1)
  return (letters.at(-1) ?? '').split('\n──\n')[0] ?? ''
}

test('who wrote a comment gets a letter about the reply, and no more after one link', async ({
  page,
  plan,
  request,
}) => {
  const [author, other] = [await newPerson(request), await newPerson(request)]
  await enter(page, author)
  // letters come in the language of the site as it was used last
  await visit(page, '/en/plans')
  const commitment_id = await commitmentId(request, plan, '5.4')
  const said = unique('Who checks this?')
  await write(request, author, 'comments', { commitment_id, body: said })
  const comments = await request.get(`/rest/v1/comments?select=id&body=eq.${encodeURIComponent(said)}`, {
    headers: apiKey,
  })
  const [{ id: parent_id } = { id: 0 }] = (await comments.json()) as { id: number }[]
  const body = unique('A body of its own')
  await write(request, other, 'comments', { commitment_id, parent_id, body })

  await sendLetters(request)
  const letter = letterTo(author.email)
  expect(letter).toContain(`${other.name} replied`)
  expect(letter).toContain(body)
  expect(letterTo(other.email)).toBe('')

  const link = new URL(/https?:\/\/\S+\/unsubscribe#\S+&kind=reply/.exec(letter)?.[0] ?? '')
  await page.context().clearCookies()
  await page.evaluate(() => {
    localStorage.clear()
  })
  await visit(page, link.pathname + link.hash)
  await expect(page.getByRole('main')).toContainText(notices.kind.reply)
  await expectAccessible(page, 'the page of a letter’s link')
  await page.getByRole('button', { name: unsubscribe.stopKind }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unsubscribe.done)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await write(request, other, 'comments', { commitment_id, parent_id, body: unique('Once more') })
  await sendLetters(request)
  expect(letterTo(author.email)).toBe(letter)
})

test('a link that was cut off says so', async ({ page }) => {
  await visit(page, '/en/unsubscribe#token=half')
  await page.getByRole('button', { name: unsubscribe.stopAll }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unsubscribe.invalid)
  await expectAccessible(page, 'a link that does not work')
})
