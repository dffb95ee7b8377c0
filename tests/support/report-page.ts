import { vi } from 'vitest'
import { fetchCommitmentDetail } from '@/data/commitment-detail'
import { fetchCommitment } from '@/data/commitments'
import { fetchDrafts, saveDraft } from '@/data/drafts'
import { fetchOpenRounds } from '@/data/duties'
import { fetchOwnUpdate, fetchPendingUpdates } from '@/data/own-updates'
import { submitUpdate } from '@/data/updates'
import { AppError } from '@/domain/errors'
import ReportPage from '@/pages/commitments/ReportPage.vue'
import { useSession } from '@/stores/session'
import { aCommitment, aLead, noDetail } from '../fixtures/domain'
import { aCoordinator } from '../fixtures/people'
import { fillIn, openAt, prepareForm, type View } from './commitment-form'

export const commitment = aCommitment({ code: '1.2', organizations: [aLead('justice'), aLead('finance')] })
export const here = `/plans/${commitment.plan.slug}/commitments/1.2/report`

/**
 * A coordinator of one of the two agencies, nothing written before, no round open, a server that takes everything.
 * A test file that calls it mocks the modules of `@/data` imported here.
 */
export async function prepareReport(): Promise<void> {
  vi.resetAllMocks()
  await prepareForm('report', ReportPage)
  vi.mocked(fetchCommitment).mockResolvedValue(commitment)
  vi.mocked(fetchCommitmentDetail).mockResolvedValue(noDetail)
  vi.mocked(fetchDrafts).mockResolvedValue([])
  vi.mocked(fetchPendingUpdates).mockResolvedValue([])
  vi.mocked(fetchOpenRounds).mockResolvedValue([])
  vi.mocked(fetchOwnUpdate).mockRejectedValue(new AppError('offline'))
  vi.mocked(saveDraft).mockResolvedValue(1)
  vi.mocked(submitUpdate).mockResolvedValue(77)
  useSession().person = aCoordinator()
}

export const open = (query = '') => openAt(here + query)

export const fill = (view: View) => fillIn(view, 'substantial', 'The portal is open.')
