import type { RemoteState } from './types'

/**
 * Two queries that a page needs together, as the state of one: there is data once both have brought theirs, and an
 * error as soon as one has failed.
 */
export function joinStates<A, B>(a: RemoteState<A>, b: RemoteState<B>): RemoteState<readonly [A, B]> {
  const failed = [a, b].find(({ status }) => status === 'error')
  const data = a.data !== undefined && b.data !== undefined ? ([a.data, b.data] as const) : undefined
  if (failed) return { status: 'error', data, error: failed.error }
  return { status: data ? 'success' : 'pending', data, error: null }
}
