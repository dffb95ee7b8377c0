import type { AssessmentDraft } from '@/domain/assessment-form'
import type { Json } from './database.types'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Publishes a judgement in one's own voice; its id. @throws AppError */
export async function publishAssessment(draft: AssessmentDraft): Promise<number> {
  return unwrap(
    await rest.rpc('assess', {
      commitment_id: draft.commitmentId,
      voice: draft.voice,
      year: draft.year,
      ratings: draft.ratings,
      narrative: draft.narrative as Json,
      ...(draft.organizationId === null ? {} : { organization_id: draft.organizationId }),
    }),
  )
}
