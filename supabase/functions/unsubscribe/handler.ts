import { call } from '../_shared/call.ts'
import type { Environment } from '../_shared/environment.ts'
import { isOneOf, kinds } from '../_shared/kinds.ts'
import { openKey, readToken } from '../_shared/token.ts'

// the page may be served from another origin; what is answered says nothing that the caller does not know
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': '*',
}

/**
 * `POST ?token=…` turns all mail off, `&kind=comment` one kind: what a mail program sends for RFC 8058, and the site's page too.
 * `GET` changes nothing, because programs that look for viruses open every link: it leads to the page with the button.
 */
export async function unsubscribe(
  request: Request,
  environment: Pick<Environment, 'apiUrl' | 'siteUrl' | 'secretKeys' | 'signingKey' | 'fetch'>,
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token') ?? ''
  const kind = searchParams.get('kind')
  switch (request.method) {
    case 'OPTIONS':
      return new Response(null, { status: 204, headers: cors })
    case 'GET':
    case 'HEAD': {
      // hosted functions may not answer with a page of their own. After the hash: no log of a server keeps it
      const page = new URLSearchParams({ token, ...(kind === null ? {} : { kind }) })
      return new Response(null, {
        status: 303,
        headers: {
          location: `${environment.siteUrl}/unsubscribe#${page.toString()}`,
          'cache-control': 'no-store',
        },
      })
    }
    case 'POST':
      break
    default:
      return answer(405, 'method_not_allowed')
  }
  if (kind !== null && !isOneOf(kinds, kind)) return answer(400, 'kind_unknown')
  const person = await readToken(await openKey(environment.signingKey), token)
  if (person === null) return answer(403, 'link_invalid')
  // somebody who deleted their account gets no mail either: the wish is fulfilled
  await call(environment, 'unsubscribe', { person, kind })
  return answer(200, 'done')
}

function answer(status: number, code: string): Response {
  return Response.json({ code }, { status, headers: { ...cors, 'cache-control': 'no-store' } })
}
