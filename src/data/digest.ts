import { AppError } from '@/domain/errors'

/**
 * SHA-256 in hexadecimal.
 * @throws AppError with the code `insecure_page`: browsers compute it on pages that came over https only
 */
export async function digest(bytes: BufferSource): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>
  if (!subtle) throw new AppError('invalid', { code: 'insecure_page' })
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
