import { expect, it, vi } from 'vitest'
import { seenSoFar } from '@/data/kept'

const entries = vi.spyOn(performance, 'getEntriesByType')
/** Only a browser makes whole entries, and no more than this of one is read. */
const fetched = (name: string, workerStart = 0) => ({ name, workerStart }) as unknown as PerformanceEntry

it('tells the worker once of each thing that was fetched past it, also of what came late', () => {
  entries.mockReturnValue([
    fetched('https://site.test/assets/a.js'),
    fetched('https://site.test/assets/a.js'),
  ])
  expect(seenSoFar().map(({ url }) => url)).toEqual([location.href, 'https://site.test/assets/a.js'])
  entries.mockReturnValue([
    fetched('https://site.test/assets/a.js'),
    fetched('https://site.test/assets/slow.js'),
    fetched('https://site.test/assets/kept-already.js', 12),
  ])
  expect(seenSoFar().map(({ url }) => url)).toEqual(['https://site.test/assets/slow.js'])
})
