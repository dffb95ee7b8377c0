/** How a page that stays open learns what has changed, and whether it lives on what was kept. */
export { fetchPublicVersion, fetchRenderedVersion } from '@/data/public-version'
export { forgetAge, onKeptAnswer, seenSoFar } from '@/data/kept'
