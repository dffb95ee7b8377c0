import { AppError } from '@/domain/errors'
import type { NoticeKind } from '@/domain/notice'
import { supabaseUrl } from './environment'

/**
 * Stops notifications for whoever got a letter, without a session.
 * @param token from the letter's link
 * @param kind of events; null stops all
 * @throws AppError `denied` when the link is not whole or not ours
 */
export async function unsubscribe(token: string, kind: NoticeKind | null): Promise<void> {
  const query = new URLSearchParams({ token, ...(kind === null ? {} : { kind }) })
  let response: Response
  try {
    response = await fetch(`${supabaseUrl}/functions/v1/unsubscribe?${query.toString()}`, { method: 'POST' })
  } catch (cause) {
    throw new AppError('offline', { cause })
  }
  if (!response.ok) throw new AppError(response.status >= 500 ? 'server' : 'denied')
}
