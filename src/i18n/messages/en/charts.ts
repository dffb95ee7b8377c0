import type az from '../az/charts'

export default {
  headline: {
    empty: 'There are no commitments in this plan yet',
    allSilent:
      'No agency has reported on the one commitment | No agency has reported on any of the {n} commitments',
    allSilentClosed:
      'No agency report on the one commitment is at hand | No agency reports on any of the {n} commitments are at hand',
    kept: '{kept} of {n} commitment kept | {kept} of {n} commitments kept',
    keptNone: 'The one commitment is not kept yet | None of {n} commitments kept yet',
    keptNoneClosed: 'The one commitment was not reported as kept | None of {n} commitments reported as kept',
    late: '{late} late',
    lateClosed: '{late} not finished in time',
    silent: '{silent} without any report',
  },
  themes: {
    title: 'By theme',
    heading: 'Theme',
    unknown: 'No report on the one theme is at hand. | No reports on any of the {n} themes are at hand.',
    none: 'Nothing is kept yet in the one theme. | Nothing is kept yet in any of the {n} themes.',
    some: 'Something is kept in {some} of {n} theme. | Something is kept in {some} of {n} themes.',
    all: 'Something is kept in the one theme. | Something is kept in each of the {n} themes.',
    most: 'Furthest along is “{theme}”, with {kept} of {n} commitment kept. | Furthest along is “{theme}”, with {kept} of {n} commitments kept.',
  },
  agencies: {
    title: 'By agency',
    heading: 'Lead',
    note: 'A commitment with several leads counts for each of them.',
    most: 'The lead named most often: {agency}, with {n} commitment, {kept} of it kept. | The lead named most often: {agency}, with {n} commitments, {kept} of them kept.',
    mostNone:
      'The lead named most often: {agency}, with {n} commitment, not kept yet. | The lead named most often: {agency}, with {n} commitments, none of them kept yet.',
    mostUnknown:
      'The lead named most often: {agency}, with {n} commitment. | The lead named most often: {agency}, with {n} commitments.',
    rated: 'The bars show what the independent reviewer found.',
    silent: '{silent} of {n} agency has never reported. | {silent} of {n} agencies have never reported.',
    allReported: 'The one agency has reported at least once. | All {n} agencies have reported at least once.',
    noneReported:
      'No report of the one agency is at hand. | No reports of any of the {n} agencies are at hand.',
  },
  ratings: {
    title: 'Independent review',
    heading: 'Rating',
    complete:
      'The independent reviewer found {complete} of {n} commitment complete. | The independent reviewer found {complete} of {n} commitments complete.',
    completeNone:
      'The independent reviewer did not find the one commitment complete. | The independent reviewer found none of {n} commitments complete.',
    most: 'The most frequent rating is “{label}” ({n} commitment). | The most frequent rating is “{label}” ({n} commitments).',
    by: 'Reviewer: {label}',
    scheme: 'Year of the review: {year}. Rules: {scheme}.',
  },
  scheme: {
    'irm-2012-2013': 'OGP’s Independent Reporting Mechanism, as it coded plans of 2012–2013',
    'irm-2014-2019': 'OGP’s Independent Reporting Mechanism, as it coded plans of 2014–2019',
    'irm-2020': 'OGP’s Independent Reporting Mechanism, as it has coded plans since 2020',
    ogp: 'OGP’s scale',
  },
  time: {
    before: 'The plan begins in {n} day. | The plan begins in {n} days.',
    passed: '{time} of the plan’s time has passed.',
    passedKept: '{time} of the plan’s time has passed; {kept} of its commitments are kept.',
    over: 'The plan’s time ended {n} day ago. | The plan’s time ended {n} days ago.',
    overKept:
      'The plan’s time ended {n} day ago; {kept} of its commitments are kept. | The plan’s time ended {n} days ago; {kept} of its commitments are kept.',
  },
  line: {
    baselineOn: '{date} (baseline)',
    targetOn: '{date} (target)',
    target: 'Target: {value}',
  },
  legend: 'What to show',
  key: 'Key',
  table: 'The same as a table',
  total: 'Total',
  showAll: 'Show all {n}',
  showFewer: 'Show fewer',
} satisfies typeof az
