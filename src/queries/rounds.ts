import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { closeRound, fetchReminders, fetchRoundReport, fetchRounds, openRound, remind } from '@/data/rounds'
import type { IsoDay } from '@/domain/dates'
import type { LocalizedText } from '@/domain/localized'
import type { RoundWish } from '@/domain/round-form'
import { keys } from './keys'

/** The past day whose knowledge is asked for; null for the present. */
type AsOf = IsoDay | null

const known = (asOf: AsOf) => (asOf === null ? [] : [`as of ${asOf}`])

/** The rounds of a plan, or of all plans when none is named; the newest first. */
export const roundsQuery = defineQueryOptions(({ plan, asOf }: { plan: string | null; asOf: AsOf }) => ({
  key: plan === null ? keys.rounds('all', ...known(asOf)) : keys.rounds('plan', plan, 'list', ...known(asOf)),
  query: () => fetchRounds(plan, asOf),
}))

/** The report card of one round. */
export const roundReportQuery = defineQueryOptions(
  ({ plan, number, asOf }: { plan: string; number: number; asOf: AsOf }) => ({
    key: keys.rounds('plan', plan, number, ...known(asOf)),
    query: () => fetchRoundReport(plan, number, asOf),
  }),
)

/** Every reminder of a round; the secretariat's. */
export const remindersQuery = defineQueryOptions((roundId: number) => ({
  key: keys.rounds('reminders', roundId),
  query: () => fetchReminders(roundId),
}))

function refresh(cache: ReturnType<typeof useQueryCache>) {
  // what was done is done: a page that cannot refresh says so itself
  return Promise.allSettled([
    cache.invalidateQueries({ key: keys.rounds() }),
    cache.invalidateQueries({ key: keys.organizations() }),
  ])
}

export const useOpenRound = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({ mutation: (wish: RoundWish) => openRound(wish), onSuccess: () => refresh(cache) })
})

export const useCloseRound = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (id: number) => closeRound(id),
    // also after a refusal: somebody else has closed it
    onSettled: () => refresh(cache),
  })
})

/** Reminds one agency, or all that owe something when `organizationId` is null; how many were reminded. */
export const useRemind = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: (wish: { roundId: number; organizationId: number | null; note: LocalizedText }) =>
      remind(wish.roundId, wish.organizationId, wish.note),
    onSettled: () => refresh(cache),
  })
})
