import { commentKinds, placeKey, type CommentKind, type CommentPlace } from '@/domain/comment'
import type { Person } from '@/domain/person'

/** A comment while it is written: the id of the organization spoken for and the key of the part it is about, or nothing. */
export interface CommentWords {
  body: string
  kind: CommentKind
  organization: string
  about: string
}

/** Where the unsent words are kept: each person's own, for each conversation. */
export function draftKey(person: string, place: CommentPlace, parent: number | null): string {
  return `comment:${person}:${placeKey(place)}:${parent === null ? 'new' : String(parent)}`
}

/** Members of civil society speak for their organization unless they say otherwise; officials for themselves. */
export function emptyDraft(person: Person, about = ''): CommentWords {
  const own = person.memberships.find(({ organization }) => organization.kind === 'civil_society')
  return { body: '', kind: 'comment', organization: own ? String(own.organization.id) : '', about }
}

/** The words that were kept, as far as they still fit the person and the parts there are; null if they are not ours. */
export function recallDraft(
  kept: unknown,
  person: Person,
  parts: readonly string[] = [],
): CommentWords | null {
  if (typeof kept !== 'object' || kept === null || !('body' in kept) || typeof kept.body !== 'string')
    return null
  const empty = emptyDraft(person)
  const kind = 'kind' in kept ? commentKinds.find((known) => known === kept.kind) : undefined
  const organization = 'organization' in kept ? kept.organization : undefined
  const isOwn =
    organization === '' || person.memberships.some((one) => String(one.organization.id) === organization)
  return {
    body: kept.body,
    kind: kind ?? empty.kind,
    organization: isOwn ? String(organization) : empty.organization,
    about: parts.find((key) => 'about' in kept && key === kept.about) ?? '',
  }
}

/** Whether words wait for this conversation on this device. */
export function hasDraft(key: string): boolean {
  try {
    return localStorage.getItem(`draft:${key}`) !== null
  } catch {
    return false // storage is forbidden in this browser
  }
}
