import type az from '../az/living'

/** The words a page says when it has changed or has no network. */
export default {
  living: {
    install: { short: 'Commitments' },
    changed: 'This page has changed since you opened it.',
    show: 'Show what is new',
    later: 'Later',
    updated: 'The page is up to date.',
    kept: 'The network does not answer. You see a copy of this page from',
  },
} satisfies typeof az
