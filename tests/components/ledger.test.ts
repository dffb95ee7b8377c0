import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as data from '@/data/ledger'
import type { LedgerEntry } from '@/domain/ledger/entry'
import { loadMessages } from '@/i18n'
import LedgerEntryView from '@/pages/ledger/LedgerEntry.vue'
import LedgerVerify from '@/pages/ledger/LedgerVerify.vue'
import TextDiff from '@/pages/ledger/TextDiff.vue'
import { namesOf, thingRoute } from '@/pages/ledger/words'
import { aChain, fileOf, lineOf } from '../fixtures/ledger'

vi.mock('@/data/ledger')

const names = namesOf([
  { id: 5, slug: 'ministry-of-finance', name: { en: 'Ministry of Finance' }, shortName: { en: 'Finance' } },
])
const global = { stubs: { RouterLink: RouterLinkStub } }

function anEntry({
  milestone = null,
  meeting = null,
  decisionNumber = null,
  ...change
}: Partial<LedgerEntry & Pick<data.RecordedEntry, 'milestone' | 'meeting' | 'decisionNumber'>>) {
  const [entry] = aChain([change])
  if (!entry) throw new Error('A chain of one has one entry.')
  const known = { commitmentTitle: { en: 'Open data' }, milestone, meeting, decisionNumber }
  return { ...entry, ...known, answers: [], isSample: false }
}

beforeEach(() => loadMessages('en'))

describe('an entry', () => {
  const show = (change: Parameters<typeof anEntry>[0]) =>
    mount(LedgerEntryView, { props: { entry: anEntry(change), names }, global })

  it('says who changed what, when, and from what to what', async () => {
    const entry = show({
      before: '{"title": {"en": "Old title"}, "due_on": "2026-01-01", "completion": null}',
      after: '{"title": {"en": "New title"}, "due_on": "2026-06-01", "completion": "limited"}',
    })
    await vi.waitFor(() => {
      expect(entry.get('del').text()).toBe('removed: Old')
    })
    expect(entry.get('ins').text()).toBe('added: New')
    const text = entry.text().replace(/\s+/g, ' ')
    expect(text).toContain('Commitment changed')
    expect(text).toContain('Ministry of Finance')
    expect(text).toContain('2020–2022, 2.1 Open data')
    expect(text).toContain('22 November 2026, 07:50 (UTC+4)')
    expect(text).toMatch(/Due date ?1 January 2026 →became 1 June 2026/)
    expect(text).toMatch(/Completion ?none →became Limited/)
  })

  it('calls a milestone by its code and title', () => {
    const entry = show({
      action: 'added',
      subject: 'milestone_completions',
      before: null,
      after: '{"milestone_id": 18, "completed_on": "2026-03-01"}',
      milestone: { code: '2.1.1', title: { en: 'The register is open' } },
    })
    expect(entry.get('.ledger-entry-gist').text()).toBe('2.1.1 The register is open')
  })

  it('tells what is new in a few words, and all of it on demand', async () => {
    const after = '{"id": 3, "role": "lead", "obligation": "instructed", "organization_id": 5}'
    const entry = show({ action: 'added', subject: 'commitment_organizations', before: null, after })
    expect(entry.get('.ledger-entry-gist').text()).toBe('Finance')
    expect(entry.find('dl').exists()).toBe(false)
    await entry.get('details').trigger('toggle')
    expect(entry.get('dl').text()).toMatch(/Role ?Lead/)
    expect(entry.get('dl').text()).not.toContain('id')
    expect(entry.get('.ledger-entry-raw').text()).toContain(after)
  })

  it('tells the dialogue in words: an answer, a meeting, a role without its person', async () => {
    const answer = show({
      action: 'added',
      subject: 'responses',
      before: null,
      after:
        '{"id": 4, "body": "Soon", "comment_id": 9, "ledger_seq": 12, "disposition": "partly_adopted", "organization_id": 5}',
    })
    expect(answer.get('.ledger-entry-what').text()).toContain('Official response added')
    expect(answer.get('.ledger-entry-gist').text()).toBe('Soon')
    await answer.get('details').trigger('toggle')
    const text = answer.get('dl').text().replace(/\s+/g, ' ')
    expect(text).toMatch(/Outcome ?partly adopted/)
    expect(text).toMatch(/Comment ?Comment,? [Nn]o\. 9/)
    expect(text).toMatch(/Led to the entry ?No. 12/)

    const held = show({
      subject: 'meetings',
      plan: null,
      commitment: null,
      meeting: { slug: '2026-10-08', title: { en: 'Autumn meeting' } },
      before: '{"state": "announced"}',
      after: '{"state": "held"}',
    })
    expect(held.text()).toContain('Autumn meeting')
    expect(held.get('dl').text().replace(/\s+/g, ' ')).toMatch(/State ?announced →became held/)

    const role = show({
      action: 'added',
      office: 'administrator',
      organization: null,
      subject: 'memberships',
      plan: null,
      commitment: null,
      before: null,
      after: '{"id": 7, "role": "coordinator", "organization_id": 5}',
    })
    expect(role.get('.ledger-entry-what').text()).toContain('Role in an organization added')
    expect(role.text()).toContain('Administrator')
    expect(role.get('.ledger-entry-gist').text()).toBe('Finance')
  })

  it('shows what this version has no words for as it is', async () => {
    const entry = show({ action: 'added', subject: 'spells', before: null, after: '{"colour": "blue"}' })
    await entry.get('details').trigger('toggle')
    expect(entry.get('.ledger-entry-what').text()).toBe('spells added – No. 1')
    expect(entry.get('dl').text()).toMatch(/colour ?blue/)
  })

  it('leads to what it is about', () => {
    const at = (change: Parameters<typeof anEntry>[0]) => thingRoute(anEntry(change), names)
    expect(at({ subject: 'comments', subjectId: 9 })).toMatchObject({
      name: 'commitment',
      hash: '#comment-9',
    })
    expect(at({ subject: 'plans', commitment: null })).toEqual({
      name: 'plan',
      params: { plan: '2020-2022' },
    })
    const body = { subject: 'organizations', subjectId: 5, plan: null, commitment: null }
    expect(at(body)).toEqual({ name: 'agency', params: { agency: 'ministry-of-finance' } })
    expect(at({ ...body, subject: 'spells' })).toBeNull()
    expect(at({ subject: 'responses', subjectId: 4, after: '{"comment_id": 9}' })).toMatchObject({
      name: 'commitment',
      hash: '#comment-9',
    })
    const dialogue = { plan: null, commitment: null, meeting: { slug: '2026-10-08', title: {} } }
    expect(at({ ...dialogue, subject: 'decisions', decisionNumber: 2 })).toEqual({
      name: 'meeting',
      params: { meeting: '2026-10-08' },
      hash: '#decision-2',
    })
    expect(at({ ...dialogue, subject: 'comments', subjectId: 9 })).toMatchObject({
      name: 'meeting',
      hash: '#comment-9',
    })
    expect(at({ ...body, subject: 'platform_rules', after: '{"code": "3"}' })).toEqual({
      name: 'rules',
      hash: '#rule-3',
    })
    expect(at({ ...body, subject: 'topics' })).toEqual({ name: 'topics' })
    expect(at({ ...body, subject: 'memberships' })).toBeNull()
  })
})

describe('a long text with one changed word', () => {
  it('is shown around the change, and whole on demand', async () => {
    const long = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')
    const view = mount(TextDiff, {
      props: { before: `${long} old ${long}`, after: `${long} new ${long}`, lang: 'en' },
    })
    await vi.waitFor(() => {
      expect(view.get('del').text()).toBe('removed: old')
    })
    expect(view.text()).not.toContain('word50')
    expect(view.text()).toContain('word199')
    await view.get('button').trigger('click')
    expect(view.text()).toContain('word50')
    expect(view.find('button').exists()).toBe(false)
  })
})

describe('verifying', () => {
  const chain = aChain(Array.from({ length: 4500 }, (_, index) => ({ subjectId: index })))
  const last = chain[4499]

  beforeEach(() => {
    vi.mocked(data.fetchLedgerHead).mockResolvedValue(
      last ? { seq: last.seq, hash: last.hash, occurredAt: last.occurredAt } : null,
    )
    vi.mocked(data.fetchLedgerLines).mockImplementation((after, rows) =>
      Promise.resolve(
        chain
          .slice(after, after + rows)
          .map(lineOf)
          .join('\n'),
      ),
    )
    vi.mocked(data.fetchLedgerHash).mockImplementation((seq) => Promise.resolve(chain[seq - 1]?.hash ?? null))
  })

  const open = () => mount(LedgerVerify, { global: { ...global, plugins: [createPinia(), PiniaColada] } })
  const verdict = async (view: ReturnType<typeof open>) => {
    await vi.waitFor(() => {
      expect(view.find('[role=alert]').exists()).toBe(true)
    }, 5000)
    return view.get('[role=alert]').text()
  }
  async function choose(bytes: Uint8Array<ArrayBuffer>) {
    const view = open()
    const input = view.get<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input.element, 'files', {
      value: [new File([bytes], 'kept.ndjson')],
      configurable: true,
    })
    await input.trigger('change')
    return verdict(view)
  }

  it('finds the ledger of the site whole', async () => {
    const view = open()
    await view.get('button').trigger('click')
    expect(view.get('progress').attributes('aria-label')).toBe('Verifying this site’s ledger')
    const text = await verdict(view)
    expect(text).toContain('The ledger is whole')
    expect(text).toContain('4,500')
    expect(text).toContain(last?.hash)
  })

  it('keeps the focus where the work was begun', async () => {
    const view = mount(LedgerVerify, {
      attachTo: document.body,
      global: { ...global, plugins: [createPinia(), PiniaColada] },
    })
    view.get('button').element.focus()
    await view.get('button').trigger('click')
    expect(document.activeElement).toBe(view.get('.work-progress button').element)
    await verdict(view)
    expect(document.activeElement).toBe(view.get('.ledger-verify-choices button').element)
    view.unmount()
  })

  it('names the entry that the site has changed', async () => {
    vi.mocked(data.fetchLedgerLines).mockImplementation((after, rows) => {
      const lines = chain.slice(after, after + rows).map(lineOf)
      if (after === 2000) lines[345] = lines[345]?.replace('Yeni', 'Başqa') ?? ''
      return Promise.resolve(lines.join('\n'))
    })
    const view = open()
    await view.get('button').trigger('click')
    const text = await verdict(view)
    expect(text).toContain('broken at entry 2346')
    expect(text).toContain('The 2,345 entries before it are whole')
  })

  it('notices that the site hands out fewer entries than it tells of, or another last one', async () => {
    vi.mocked(data.fetchLedgerLines).mockImplementation((after, rows) =>
      Promise.resolve(
        chain
          .slice(after, Math.min(after + rows, 4000))
          .map(lineOf)
          .join('\n'),
      ),
    )
    const cut = open()
    await cut.get('button').trigger('click')
    expect(await verdict(cut)).toContain('ends before entry 4500')
    vi.mocked(data.fetchLedgerHead).mockResolvedValue({ seq: 4000, hash: 'f'.repeat(64), occurredAt: '' })
    const other = open()
    await other.get('button').trigger('click')
    expect(await verdict(other)).toContain('not the one the site shows')
  })

  it('can be stopped, and then has no result', async () => {
    const view = open()
    await view.get('button').trigger('click')
    await view.get('.work-progress button').trigger('click')
    await flushPromises()
    expect(view.text()).toContain('The verification was stopped')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(view.find('[role=alert]').exists()).toBe(false)
  })

  it('compares a file with the site', async () => {
    expect(await choose(fileOf(chain))).toContain('the same as the ledger of the site')
    const earlier = await choose(fileOf(chain.slice(0, 4000)))
    expect(earlier).toContain('the beginning of the ledger')
    expect(earlier).toContain('Since then 500 more were added')
    expect(
      await choose(fileOf(aChain(Array.from({ length: 4501 }, (_, index) => ({ subjectId: index }))))),
    ).toContain('The site lacks entries')
    const rewritten = aChain(
      Array.from({ length: 4500 }, (_, index) => ({ subjectId: index === 1233 ? 7 : index })),
    )
    expect(await choose(fileOf(rewritten))).toContain('differ from entry 1234 on')
  })

  it('names the entry of a changed byte in a file, and tells a file that is none', async () => {
    const bytes = fileOf(chain.slice(0, 10))
    const at = bytes.length - 400
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await choose(bytes)).toContain('The file is broken at entry 10')
    expect(await choose(new TextEncoder().encode('code,title\n'))).toContain('This file is no ledger')
    expect(await choose(new Uint8Array())).toContain('The file is empty')
  })

  it('says where a browser computes nothing', () => {
    vi.stubGlobal('crypto', {})
    expect(open().text()).toContain('not secure')
    vi.unstubAllGlobals()
  })
})
