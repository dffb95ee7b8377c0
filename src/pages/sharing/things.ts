import type { LinkTo } from '@/composables/usePageHead'
import type { Comment } from '@/domain/comment'
import { leads, type Commitment, type CommitmentDetail } from '@/domain/commitment'
import type { LocalizedText } from '@/domain/localized'
import type { Meeting } from '@/domain/meeting'
import type { OrganizationName } from '@/domain/organization'
import type { Thing } from '@/domain/page-head'
import type { Plan } from '@/domain/plan'
import { t } from '@/i18n'
import { currentLocale } from '@/i18n/locale'
import { localize, localText } from '@/i18n/localize'
import {
  agenciesRoute,
  agencyRoute,
  commitmentRoute,
  commitmentsRoute,
  dialogueRoute,
  homeRoute,
  meetingRoute,
  planRoute,
  plansRoute,
} from '@/routes'
import type { RouteLocationRaw } from 'vue-router'

// Only the server writes structured data: pages import this behind `import.meta.env.SSR`.

/** A thing without what is not known of it. */
export const without = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Text with its language, where that is not the page's. */
export function words(text: LocalizedText): unknown {
  const found = localize(text)
  if (!found) return null
  return found.lang === currentLocale() ? found.text : { '@value': found.text, '@language': found.lang }
}

/** A page by its name and its way. */
export type Step = readonly [name: string, to: RouteLocationRaw]

/** The way to a page from the outermost one. */
export function trail(link: LinkTo, ...steps: readonly Step[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, to], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: link(to),
    })),
  }
}

const body = (link: LinkTo, { slug, name }: Pick<OrganizationName, 'slug' | 'name'>): Thing => ({
  '@type': 'GovernmentOrganization',
  '@id': `${link(agencyRoute(slug))}#body`,
  name: words(name),
  url: link(agencyRoute(slug)),
})

/** The site, and how to search it. */
export function siteThings(link: LinkTo): readonly Thing[] {
  const home = link(homeRoute)
  return [
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      url: home,
      name: t('shell.product'),
      description: t('shell.description'),
      inLanguage: currentLocale(),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${link({ path: '/search' })}?q={query}` },
        'query-input': 'required name=query',
      },
    },
  ]
}

/** A plan: the act, and the data about it. */
export function planThings(plan: Plan, link: LinkTo): readonly Thing[] {
  const url = link(planRoute(plan.slug))
  return [
    without({
      '@type': 'Dataset',
      '@id': `${url}#plan`,
      url,
      name: words(plan.title),
      description: words(plan.summary) ?? t('shell.description'),
      temporalCoverage: plan.startsOn && plan.endsOn ? `${plan.startsOn}/${plan.endsOn}` : null,
      isBasedOn: plan.legalActUrl,
      isAccessibleForFree: true,
      inLanguage: currentLocale(),
      hasPart: { '@id': link(commitmentsRoute(plan.slug)) },
    }),
    trail(link, [t('plans.title'), plansRoute], [localText(plan.title), planRoute(plan.slug)]),
  ]
}

const post = (comment: Comment, url: string): Thing => ({
  '@type': 'Comment',
  '@id': `${url}#comment-${comment.id}`,
  url: `${url}#comment-${comment.id}`,
  text: comment.body,
  datePublished: comment.createdAt,
  author: comment.organization
    ? { '@type': 'Organization', name: words(comment.organization.name) }
    : { '@type': 'Person', name: comment.author?.name ?? '' },
})

/** A commitment as a work of the bodies that answer for it, with what was said about it. */
export function commitmentThings(
  commitment: Commitment,
  detail: CommitmentDetail | null,
  link: LinkTo,
): readonly Thing[] {
  const { plan, code } = commitment
  const url = link(commitmentRoute(plan.slug, code))
  const said = (detail?.comments ?? []).filter((comment) => comment.body !== null && comment.body !== '')
  return [
    without({
      '@type': 'Report',
      '@id': `${url}#commitment`,
      url,
      reportNumber: code,
      headline: words(commitment.title),
      abstract: detail && words(detail.description),
      about: { '@type': 'Thing', name: words(commitment.theme.title) },
      author: leads(commitment).map((lead) => body(link, lead)),
      // what kind of thing a plan is, its own page says in full
      isPartOf: {
        '@type': 'CreativeWork',
        '@id': `${link(planRoute(plan.slug))}#plan`,
        name: words(plan.title),
      },
      temporalCoverage:
        commitment.startOn && commitment.dueOn ? `${commitment.startOn}/${commitment.dueOn}` : null,
      dateModified: commitment.reportedOn,
      inLanguage: currentLocale(),
      comment: said.map((comment) => post(comment, url)),
      commentCount: said.length,
    }),
    trail(
      link,
      [localText(plan.title), planRoute(plan.slug)],
      [t('commitments.title'), commitmentsRoute(plan.slug)],
      [`${code} ${localText(commitment.title)}`, commitmentRoute(plan.slug, code)],
    ),
  ]
}

/** A body that answers for commitments. */
export function agencyThings(
  agency: OrganizationName & { readonly website: string | null },
  link: LinkTo,
): readonly Thing[] {
  return [
    without({
      ...body(link, agency),
      alternateName: localText(agency.shortName),
      sameAs: agency.website,
    }),
    trail(link, [t('agencies.title'), agenciesRoute], [localText(agency.name), agencyRoute(agency.slug)]),
  ]
}

/** A meeting of the dialogue platform. */
export function meetingThings(meeting: Meeting, link: LinkTo): readonly Thing[] {
  const url = link(meetingRoute(meeting.slug))
  const place = localText(meeting.place)
  const isOnline = meeting.link !== null
  return [
    without({
      '@type': 'Event',
      '@id': `${url}#meeting`,
      url,
      name: words(meeting.title),
      startDate: meeting.startsAt,
      endDate: meeting.endsAt,
      eventStatus: `https://schema.org/${meeting.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: `https://schema.org/${isOnline ? (place === '' ? 'Online' : 'Mixed') : 'Offline'}EventAttendanceMode`,
      location: [
        ...(place === '' ? [] : [{ '@type': 'Place', name: place, address: place }]),
        ...(isOnline ? [{ '@type': 'VirtualLocation', url: meeting.link }] : []),
      ],
      isAccessibleForFree: true,
      inLanguage: currentLocale(),
    }),
    trail(link, [t('meetings.title'), dialogueRoute], [localText(meeting.title), meetingRoute(meeting.slug)]),
  ]
}
