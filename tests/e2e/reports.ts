import type { APIRequestContext } from '@playwright/test'
import { demo, newPerson, openSession, type Account, type Person } from './people.ts'
import { apiKey, expect } from './support.ts'

/** The headers of somebody's requests to the API. */
export async function as(
  request: APIRequestContext,
  person: Account | Person,
): Promise<Record<string, string>> {
  const session = await openSession(request, typeof person === 'string' ? demo(person) : person)
  const { access_token: token } = JSON.parse(session) as { access_token: string }
  return { ...apiKey, authorization: `Bearer ${token}` }
}

/** Somebody new who reports for an agency, so that a test shares no desk with another. @param agency its slug */
export async function newCoordinator(request: APIRequestContext, agency: string): Promise<Person> {
  const person = await newPerson(request)
  const token = await write<string>(request, 'admin', 'rpc/invite', {
    email: person.email,
    role: 'coordinator',
    organization_slug: agency,
  })
  await write(request, person, 'rpc/accept_invitation', { token })
  return person
}

/** The number of a commitment. @param plan the plan's slug */
export async function commitmentId(request: APIRequestContext, plan: string, code: string): Promise<number> {
  const query = `commitments?select=id,plans!inner(slug)&code=eq.${code}&plans.slug=eq.${plan}`
  const answer = await request.get(`/rest/v1/${query}`, { headers: apiKey })
  const [row] = (await answer.json()) as { id: number }[]
  expect(row).toBeDefined()
  return row?.id ?? 0
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

/** Writes a row, or calls a function under `rpc/`, as somebody; what the API answers. */
export async function write<T>(
  request: APIRequestContext,
  person: Account | Person,
  path: string,
  data: unknown,
): Promise<T> {
  const headers = { ...(await as(request, person)), prefer: 'return=representation' }
  const answer = await request.post(`/rest/v1/${path}`, { data, headers })
  const text = await answer.text()
  expect(answer.ok(), text).toBe(true)
  return (text === '' ? null : JSON.parse(text)) as T
}

/** The secretariat publishes what was submitted last about a commitment. */
export async function publishNewest(request: APIRequestContext, plan: string, code: string): Promise<void> {
  const update_id = await waiting(request, plan, code)
  await write(request, 'secretariat', 'rpc/publish_update', { update_id })
}

/** The secretariat returns what was submitted last about a commitment. */
export async function returnNewest(
  request: APIRequestContext,
  plan: string,
  code: string,
  reason: string,
): Promise<void> {
  const update_id = await waiting(request, plan, code)
  await write(request, 'secretariat', 'rpc/return_update', { update_id, reason: { en: reason } })
}
