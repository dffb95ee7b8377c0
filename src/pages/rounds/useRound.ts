import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { joinStates } from '@/components/joinStates'
import type { RemoteState } from '@/components/types'
import type { IsoDay } from '@/domain/dates'
import { AppError } from '@/domain/errors'
import type { OwedUpdate, Round } from '@/domain/round'
import { roundReportQuery, roundsQuery } from '@/queries/rounds'

/** A round with its report card; a number that is not among the plan's rounds is not found. */
export function useRound(plan: string, number: number, asOf: () => IsoDay | null = () => null) {
  const rounds = useQuery(() => roundsQuery({ plan, asOf: asOf() }))
  const report = useQuery(() => roundReportQuery({ plan, number, asOf: asOf() }))
  const state = computed((): RemoteState<{ round: Round; rows: readonly OwedUpdate[] }> => {
    const { status, data, error } = joinStates(rounds.state.value, report.state.value)
    if (!data) return { status, data, error }
    const round = data[0].find((one) => one.number === number)
    if (!round) return { status: 'error', data: undefined, error: new AppError('not-found') }
    return { status, data: { round, rows: data[1] }, error }
  })
  return { state, refetch: () => Promise.all([rounds.refetch(), report.refetch()]) }
}
