const apiRoles = ['"anon"', '"authenticated"', '"service_role"']

/**
 * What PostgREST answers to a token that lite lets through: one that is no token at all, which lite takes for a visitor
 * without a session, and one for a database role that the API cannot become, which lite becomes all the same.
 */
export function refuseToken(request: Request, area: string): Response | undefined {
  const token = /^Bearer\s+(.*)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  // keys travel in the same header
  if (token === undefined || token.startsWith('sb_')) return undefined
  const parts = token.split('.')
  if (parts.filter(Boolean).length !== 3) {
    // the other two services answer this themselves
    return area === 'rest'
      ? refusal(401, 'PGRST301', `Expected 3 parts in JWT; got ${parts.length}`)
      : undefined
  }
  const role = roleOf(parts[1] ?? '')
  if (role === undefined || apiRoles.includes(role)) return undefined
  return refusal(401, '42501', `permission denied to set role ${role}`)
}

/** The role a token claims, as JSON; undefined when it has none or cannot be read, which the signature check refuses. */
function roleOf(payload: string): string | undefined {
  try {
    const { role } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { role?: unknown }
    return role === undefined ? undefined : JSON.stringify(role)
  } catch {
    return undefined
  }
}

function refusal(status: number, code: string, message: string): Response {
  const body = { code, details: null, hint: null, message }
  return Response.json(body, { status, headers: { 'www-authenticate': 'Bearer' } })
}
