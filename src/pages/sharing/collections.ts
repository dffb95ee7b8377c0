import type { LinkTo } from '@/composables/usePageHead'
import type { Commitment } from '@/domain/commitment'
import type { LocalizedText } from '@/domain/localized'
import type { Thing } from '@/domain/page-head'
import type { Programme } from '@/domain/programme'
import type { Round } from '@/domain/round'
import { t } from '@/i18n'
import { currentLocale } from '@/i18n/locale'
import { localText } from '@/i18n/localize'
import { termNames } from '@/i18n/terms'
import {
  agencyRoute,
  commitmentRoute,
  commitmentsRoute,
  glossaryRoute,
  homeRoute,
  ledgerRoute,
  planRoute,
  plansRoute,
  programmeRoute,
  programmesRoute,
  roundRoute,
  roundsRoute,
} from '@/routes'
import { trail, without, words, type Step } from './things'

// Only the server writes structured data: pages import this behind `import.meta.env.SSR`.

interface PageOf {
  readonly kind?: 'AboutPage' | 'CollectionPage' | 'WebPage'
  readonly description?: string
  /** From the outermost page to this one. */
  readonly steps: readonly Step[]
  /** What it lists, in order. */
  readonly items?: readonly Step[]
}

const site = (link: LinkTo) => ({ '@id': `${link(homeRoute)}#site` })

/** A page that is nothing but a way to other things, with those it lists. */
export function pageThings(link: LinkTo, { kind, description, steps, items }: PageOf): readonly Thing[] {
  const [name, to] = steps.at(-1) ?? [t('shell.product'), homeRoute]
  const url = link(to)
  return [
    without({
      '@type': kind ?? (items ? 'CollectionPage' : 'WebPage'),
      '@id': `${url}#page`,
      url,
      name,
      description,
      inLanguage: currentLocale(),
      isPartOf: site(link),
      mainEntity: items && {
        '@type': 'ItemList',
        numberOfItems: items.length,
        itemListElement: items.map(([item, address], index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: item,
          url: link(address),
        })),
      },
    }),
    trail(link, ...steps),
  ]
}

const inPlan = (plan: { readonly slug: string; readonly title: LocalizedText }): readonly Step[] => [
  [t('plans.title'), plansRoute],
  [localText(plan.title), planRoute(plan.slug)],
]

/** Commitments as entries of a list. */
const commitmentSteps = (commitments: readonly Commitment[]): readonly Step[] =>
  commitments.map(({ code, title, plan }) => [
    `${code} ${localText(title)}`,
    commitmentRoute(plan.slug, code),
  ])

/** The list of all commitments, or of a plan's. */
export function commitmentsThings(
  commitments: readonly Commitment[],
  plan: { readonly slug: string; readonly title: LocalizedText } | null,
  description: string,
  link: LinkTo,
): readonly Thing[] {
  return pageThings(link, {
    description,
    steps: [...(plan ? inPlan(plan) : []), [t('commitments.title'), commitmentsRoute(plan?.slug)]],
    items: commitmentSteps(commitments),
  })
}

/** The reporting rounds of a plan. */
export function roundsThings(
  plan: { readonly slug: string; readonly title: LocalizedText },
  rounds: readonly Pick<Round, 'number' | 'name'>[],
  link: LinkTo,
): readonly Thing[] {
  return pageThings(link, {
    steps: [...inPlan(plan), [t('rounds.title'), roundsRoute(plan.slug)]],
    items: rounds.map(({ number, name }) => [localText(name), roundRoute(plan.slug, number)]),
  })
}

/** The report card of a round: what was owed for a period, and what came. */
export function roundThings(round: Round, description: string, link: LinkTo): readonly Thing[] {
  const { plan, number, name, startsOn, endsOn } = round
  const url = link(roundRoute(plan.slug, number))
  return [
    without({
      '@type': 'Report',
      '@id': `${url}#round`,
      url,
      headline: words(name),
      abstract: description,
      temporalCoverage: `${startsOn}/${endsOn}`,
      isPartOf: {
        '@type': 'CreativeWork',
        '@id': `${link(planRoute(plan.slug))}#plan`,
        name: words(plan.title),
      },
      inLanguage: currentLocale(),
    }),
    trail(
      link,
      ...inPlan(plan),
      [t('rounds.title'), roundsRoute(plan.slug)],
      [localText(name), roundRoute(plan.slug, number)],
    ),
  ]
}

/** Technical assistance: who gives it, how much, and what it helps. */
export function programmeThings(programme: Programme, link: LinkTo): readonly Thing[] {
  const { slug, title, summary, amount, currency, website, bodies, commitments } = programme
  const url = link(programmeRoute(slug))
  const funders = bodies.filter(({ role }) => role === 'funder')
  const money = amount !== null && currency !== null
  return [
    without({
      '@type': money ? 'MonetaryGrant' : 'Grant',
      '@id': `${url}#programme`,
      url,
      name: words(title),
      description: words(summary),
      sameAs: website,
      funder: funders.map((body) => ({
        '@type': 'Organization',
        name: words(body.name),
        url: link(agencyRoute(body.slug)),
      })),
      amount: money ? { '@type': 'MonetaryAmount', value: amount, currency } : null,
      fundedItem: commitments.map(({ plan, code }) => ({
        '@type': 'Report',
        '@id': `${link(commitmentRoute(plan.slug, code))}#commitment`,
      })),
    }),
    trail(link, [t('programmes.title'), programmesRoute], [localText(title), programmeRoute(slug)]),
  ]
}

/** The ledger: a series of entries that anyone may recompute. */
export function ledgerThings(link: LinkTo): readonly Thing[] {
  const url = link(ledgerRoute())
  return [
    {
      '@type': 'Dataset',
      '@id': `${url}#ledger`,
      url,
      name: t('ledger.title'),
      description: t('ledger.lede'),
      creator: { '@type': 'Organization', name: t('shell.product'), url: link(homeRoute) },
      measurementTechnique: 'SHA-256',
      isAccessibleForFree: true,
      inLanguage: currentLocale(),
    },
    trail(link, [t('ledger.title'), ledgerRoute()]),
  ]
}

/** The words of the field and what they mean. */
export function glossaryThings(link: LinkTo): readonly Thing[] {
  const url = link(glossaryRoute())
  return [
    {
      '@type': 'DefinedTermSet',
      '@id': `${url}#glossary`,
      url,
      name: t('glossary.title'),
      description: t('glossary.lede'),
      inLanguage: currentLocale(),
      hasDefinedTerm: termNames.map((name) => ({
        '@type': 'DefinedTerm',
        '@id': link(glossaryRoute(name)),
        name: t(`glossary.terms.${name}.name`),
        description: t(`glossary.terms.${name}.text`),
        inDefinedTermSet: `${url}#glossary`,
      })),
    },
    trail(link, [t('glossary.title'), glossaryRoute()]),
  ]
}
