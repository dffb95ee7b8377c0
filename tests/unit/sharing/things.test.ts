import { beforeAll, expect, it } from 'vitest'
import type { Router } from 'vue-router'
import type { LinkTo } from '@/composables/usePageHead'
import type { Thing } from '@/domain/page-head'
import { loadMessages } from '@/i18n'
import {
  commitmentsThings,
  glossaryThings,
  ledgerThings,
  pageThings,
  programmeThings,
  roundsThings,
} from '@/pages/sharing/collections'
import { agencyThings, commitmentThings, planThings, siteThings } from '@/pages/sharing/things'
import { makeRouter } from '@/router'
import { plansRoute } from '@/routes'
import { aComment, aCommitment, anOrganization, aPlan, noDetail } from '../../fixtures/domain'
import { aProgramme } from '../../fixtures/programme'

const site = 'https://tracker.example'
let router: Router
const link: LinkTo = (to) => site + router.resolve(to).href
beforeAll(async () => {
  await loadMessages('en')
  // it takes the language of its addresses from the words
  router = makeRouter()
})

const commitment = aCommitment({ code: '1.2' })
const plan = aPlan({ slug: commitment.plan.slug })

const kinds: readonly (readonly [name: string, things: () => readonly Thing[]])[] = [
  ['the site', () => siteThings(link)],
  ['a plan', () => planThings(plan, link)],
  ['a commitment', () => commitmentThings(commitment, { ...noDetail, comments: [aComment()] }, link)],
  ['a body', () => agencyThings(anOrganization('justice'), link)],
  ['a list', () => commitmentsThings([commitment], plan, 'One.', link)],
  ['the rounds of a plan', () => roundsThings(plan, [{ number: 1, name: { en: 'First' } }], link)],
  ['a programme', () => programmeThings(aProgramme(), link)],
  ['the ledger', () => ledgerThings(link)],
  ['the glossary', () => glossaryThings(link)],
  ['an empty page', () => pageThings(link, { steps: [['Plans', plansRoute]] })],
]

/** What search engines ask of a kind before they use it. */
const asked: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  Dataset: ['name', 'description', 'url'],
  Report: ['headline', 'url'],
  GovernmentOrganization: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement', 'numberOfItems'],
  CollectionPage: ['name', 'url'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description'],
  Comment: ['text', 'datePublished', 'author', 'url'],
}

/** Everything that has a type, at any depth. */
function typed(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(typed)
  if (typeof value !== 'object' || value === null) return []
  return [...('@type' in value ? [value as Thing] : []), ...Object.values(value).flatMap(typed)]
}

function addresses(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addresses)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && ['@id', 'url', 'item'].includes(key) ? [one] : addresses(one),
  )
}

it.each(kinds)('%s is told as schema.org has it, with whole addresses and nothing empty', (_name, things) => {
  const graph = JSON.parse(JSON.stringify(things())) as readonly Thing[]
  expect(graph.length).toBeGreaterThan(0)
  for (const thing of typed(graph)) {
    const isReference = '@id' in thing && !('url' in thing)
    if (isReference) continue
    for (const key of asked[String(thing['@type'])] ?? [])
      expect(thing[key], `${String(thing['@type'])}.${key}`).toBeTruthy()
    for (const [key, value] of Object.entries(thing))
      if (value === null || value === '') expect.unreachable(`${String(thing['@type'])}.${key} is empty`)
  }
  for (const address of addresses(graph)) expect(URL.canParse(address), address).toBe(true)
  expect(addresses(graph).filter((address) => /undefined|null|NaN/.test(address))).toEqual([])
})

it.each(kinds)('%s counts its steps and entries from one', (_name, things) => {
  for (const thing of typed(things())) {
    const entries = thing['itemListElement'] as readonly Thing[] | undefined
    entries?.forEach((entry, index) => {
      expect(entry['position']).toBe(index + 1)
    })
  }
})

/** Properties that schema.org gives a kind of thing, never bare words. */
const kindOf: Readonly<Record<string, readonly string[]>> = {
  about: ['Thing'],
  comment: ['Comment'],
  author: ['GovernmentOrganization', 'Organization', 'Person'],
  isPartOf: ['CreativeWork', 'WebSite'],
}

it.each(kinds)('%s gives properties the kinds of things that schema.org has for them', (_name, things) => {
  for (const thing of typed(things()))
    for (const [key, allowed] of Object.entries(kindOf))
      for (const value of [thing[key] ?? []].flat()) {
        expect(value, key).toBeTypeOf('object')
        const { '@type': type } = value as Thing
        if (type !== undefined) expect(allowed, key).toContain(type)
      }
})

it('tells where the site is searched', () => {
  const [found] = siteThings(link)
  expect(found).toMatchObject({
    potentialAction: { target: { urlTemplate: `${site}/en/search?q={query}` } },
  })
})

it('tells nothing of words that were hidden', () => {
  const hidden = aComment({ body: null })
  const [found] = commitmentThings(commitment, { ...noDetail, comments: [hidden] }, link)
  expect(found).not.toHaveProperty('comment')
  expect(found).toMatchObject({ commentCount: 0 })
})
