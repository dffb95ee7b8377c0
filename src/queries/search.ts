import { defineQueryOptions } from '@pinia/colada'
import { fetchSearchChoices, searchEverything } from '@/data/search'
import {
  asksSomething,
  normalized,
  writeSearch,
  type SearchAnswer,
  type SearchFilters,
} from '@/domain/search'
import { keys, known, type AsOf } from './keys'

/** What was found. Until an answer has come the one before it stands; a question that is overtaken is given up. */
export const searchQuery = defineQueryOptions(
  ({ filters, asOf, language }: { filters: SearchFilters; asOf: AsOf; language: string }) => {
    const asked = normalized(filters)
    return {
      key: keys.search(JSON.stringify(writeSearch(asked)), ...known(asOf)),
      query: ({ signal }: { signal: AbortSignal }) => searchEverything(asked, language, asOf, signal),
      enabled: asksSomething(asked),
      placeholderData: (shown: SearchAnswer | undefined) => shown,
    }
  },
)

/** Plans and bodies to narrow a search to. */
export const searchChoicesQuery = defineQueryOptions((asOf: AsOf) => ({
  key: keys.search('choices', ...known(asOf)),
  query: () => fetchSearchChoices(asOf),
  staleTime: 300_000,
}))
