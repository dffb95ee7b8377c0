import { fold } from '../fold'

/** An address made of words: `Milli Məclis` → `milli-meclis`. Empty when there is no Latin letter and no digit. */
export function slugify(text: string, maxLength = 80): string {
  return fold(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '')
}

/** An address that is not taken yet: with `-2`, `-3` … at its end where needed. */
export function freeSlug(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugify(text, 76) || fallback
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${String(n)}`
  return slug
}

/** Whether the text can be the address of a plan. */
export function isPlanSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60
}
