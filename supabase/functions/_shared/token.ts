// A link in a letter speaks for its reader, who is not signed in: `person.signature`, HMAC-SHA-256 in base64url.
// It can do one thing only, and never ends: a letter may be years old when somebody has had enough.

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const message = (person: string) => new TextEncoder().encode(`unsubscribe ${person}`)

/** A key to sign and to check tokens with, from any secret text. */
export function openKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'sign',
    'verify',
  ])
}

/** The token of a person. @param person the profile's id */
export async function signToken(key: CryptoKey, person: string): Promise<string> {
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, message(person)))
  const text = btoa(String.fromCharCode(...signature))
  return `${person}.${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** Whose token it is; null when it was not signed with this key. */
export async function readToken(key: CryptoKey, token: string): Promise<string | null> {
  const [person = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || !uuid.test(person) || !/^[\w-]{43}$/.test(signature)) return null
  const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  return (await crypto.subtle.verify('HMAC', key, bytes, message(person))) ? person : null
}
