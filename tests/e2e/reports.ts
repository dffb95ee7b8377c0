import type { APIRequestContext } from '@playwright/test'
import { demo, type Account } from './people.ts'
import { apiKey, expect } from './support.ts'

/** The headers of somebody's requests to the API. */
export async function as(request: APIRequestContext, account: Account): Promise<Record<string, string>> {
  const answer = await request.post('/auth/v1/token?grant_type=password', {
    data: demo(account),
    headers: apiKey,
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return { ...apiKey, authorization: `Bearer ${token}` }
}

/** The newest update about a commitment that waits for its review; its id. */
async function waiting(request: APIRequestContext, plan: string, code: string): Promise<number> {
  const about = `commitment:commitments!progress_updates_commitment_id_fkey!inner(code,plans!inner(slug))`
  const answer = await request.get(
    `/rest/v1/progress_updates?select=id,${about}&state=eq.submitted&commitment.code=eq.${code}` +
      `&commitment.plans.slug=eq.${plan}&order=id.desc&limit=1`,
    { headers: await as(request, 'secretariat') },
  )
  const [update] = (await answer.json()) as { id: number }[]
  expect(update).toBeDefined()
  return update?.id ?? 0
}

/** The secretariat publishes what was submitted last about a commitment. */
export async function publishNewest(request: APIRequestContext, plan: string, code: string): Promise<void> {
  const answer = await request.post('/rest/v1/rpc/publish_update', {
    data: { update_id: await waiting(request, plan, code) },
    headers: await as(request, 'secretariat'),
  })
  expect(answer.ok()).toBe(true)
}

/** The secretariat returns what was submitted last about a commitment. */
export async function returnNewest(
  request: APIRequestContext,
  plan: string,
  code: string,
  reason: string,
): Promise<void> {
  const answer = await request.post('/rest/v1/rpc/return_update', {
    data: { update_id: await waiting(request, plan, code), reason: { en: reason } },
    headers: await as(request, 'secretariat'),
  })
  expect(answer.ok()).toBe(true)
}
