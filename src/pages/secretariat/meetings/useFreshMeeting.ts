import { useQuery } from '@pinia/colada'
import { useFresh } from '@/pages/forms/useFresh'
import { meetingQuery } from '@/queries/meetings'

/** A meeting as it is kept now, to be changed. @param slug null for a new one */
export function useFreshMeeting(slug: string | null) {
  const isThere = slug !== null
  return useFresh(
    useQuery(() => ({ ...meetingQuery({ slug: slug ?? '', asOf: null }), enabled: isThere })),
    isThere,
  )
}
