import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { demo, enter, type Account } from './people.ts'
import {
  address,
  expect,
  expectAccessible,
  fill,
  languages,
  settled,
  test,
  unique,
  visit,
  words,
  type Language,
} from './support.ts'

/** A page in a state that only somebody who uses it sees. */
interface State {
  readonly path: string
  readonly account?: Account
  readonly phone?: boolean
  readonly reach: (page: Page, language: Language) => Promise<void>
}

const csv =
  'code,theme_code,theme_en,title_en,lead,due\n1.1,1,Services,One,Somebody new,2021-12-31\n1.2,1,Services,,,never'

const states: Record<string, State> = {
  'the menu of a phone': {
    path: '/',
    phone: true,
    reach: (page, language) => page.getByRole('button', { name: words[language].shell.menu }).click(),
  },
  'filters of a phone': {
    path: '/plans/2020-2022/commitments?completion=limited,substantial&q=a',
    phone: true,
    reach: (page, language) =>
      page.getByRole('button', { name: words[language].commitments.filters }).first().click(),
  },
  'filters all open, one removed': {
    path: '/plans/2020-2022/commitments?completion=limited,substantial&schedule=done_late&q=e',
    reach: async (page) => {
      const closed = page.locator('.commitment-filters details:not([open]) > summary')
      while ((await closed.count()) > 0) await closed.first().click()
      await page.locator('.commitment-chip').first().click()
    },
  },
  'a list without matches': {
    path: '/commitments?q=zzzzzz',
    reach: (page, language) => expect(page.getByText(words[language].commitments.empty.title)).toBeVisible(),
  },
  'a commitment that does not exist': {
    path: '/plans/2020-2022/commitments/99.9',
    reach: (page, language) =>
      expect(page.getByRole('link', { name: words[language].commitment.notFound.list })).toBeVisible(),
  },
  'a chart with its legend used and its table open': {
    path: '/plans/2020-2022',
    reach: async (page, language) => {
      await page
        .getByRole('list', { name: words[language].charts.legend })
        .getByRole('button')
        .first()
        .click()
      // figures that come with “show all” have tables too
      const tables = page.getByText(words[language].charts.table).filter({ visible: true })
      for (const summary of await tables.all()) await summary.click()
    },
  },
  'a sign-in form with errors': {
    path: '/sign-in',
    reach: async (page, language) => {
      await page.getByRole('button', { name: words[language].auth.signIn.submit }).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  'the menu of an account': {
    path: '/about',
    account: 'secretariat',
    reach: async (page, language) => {
      await page.getByRole('button', { name: fill(words[language].auth.menu.label) }).click()
      await expect(page.getByRole('link', { name: words[language].auth.menu.import })).toBeVisible()
    },
  },
  'a report with errors, evidence and a milestone': {
    path: '/plans/:plan/commitments/1.1/report',
    account: 'coordinator',
    reach: async (page, language) => {
      const { report, status } = words[language]
      // the other language writes the same report at the same time
      await page.route('**/rpc/save_draft', (route) => route.abort())
      await page.getByRole('radio', { name: status.completion.limited }).check()
      await page.getByRole('button', { name: report.evidence.add }).click()
      await page.getByRole('group', { name: report.milestones.legend }).getByRole('checkbox').first().check()
      // the desk may hold a draft with evidence of its own
      await page.getByLabel(report.evidence.url).last().fill('no address')
      await page.getByRole('button', { name: report.submit, exact: true }).click()
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    },
  },
  'a comment of one’s own and the question whether to delete it': {
    path: '/plans/:plan/commitments/4.1',
    account: 'civil',
    reach: async (page, language) => {
      const { comments, common } = words[language]
      const text = unique('Delete me')
      const section = page.locator('#comments')
      await page.getByLabel(comments.form.body, { exact: true }).fill(text)
      await section.getByRole('button', { name: comments.form.publish }).click()
      const own = section.locator('.comment').filter({ hasText: text })
      await expect(own).toBeFocused()
      await section.getByRole('button', { name: comments.form.publish }).click()
      await expect(section.getByRole('alert')).toBeVisible()
      await expectAccessible(page, `${language}: a comment that is empty`)
      await own.getByRole('button', { name: common.delete }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'the preview of an import with problems': {
    path: '/secretariat/import',
    account: 'secretariat',
    reach: async (page, language) => {
      const { importing } = words[language]
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await page.getByLabel(importing.plan.slug).fill(unique('states').replace(' ', '-'))
      await page.getByLabel(importing.plan.title.en).fill('A preview')
      await page.getByRole('button', { name: importing.preview.button }).click()
      await expect(page.getByRole('button', { name: importing.preview.apply })).toBeVisible()
    },
  },
  'an invitation just made': {
    path: '/secretariat/people',
    account: 'admin',
    reach: async (page, language) => {
      const { people } = words[language]
      await page.getByRole('button', { name: people.invite.submit }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, `${language}: an invitation with errors`)
      await page.getByLabel(people.invite.email).fill(`${unique('state').replace(' ', '')}@example.org`)
      await page.getByRole('radio', { name: people.role.reviewer }).check()
      await page.getByRole('button', { name: people.invite.submit }).click()
      await expect(page.getByLabel(people.link.label)).toBeVisible()
    },
  },
}

for (const language of languages) {
  for (const [name, { path, account, phone, reach }] of Object.entries(states)) {
    test(`${name} in ${language}`, async ({ page, plan }) => {
      if (phone) await page.setViewportSize({ width: 390, height: 800 })
      if (account) await enter(page, demo(account))
      await visit(page, address(language, path.replace(':plan', plan)))
      await reach(page, language)
      await settled(page)
      await expectAccessible(page, name)
    })
  }
}
