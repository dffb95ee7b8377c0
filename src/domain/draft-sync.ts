/** A version of a draft as the server keeps it. */
export interface SavedDraft<T> {
  /** Counts from 1; 0 for a version that only this device knows. */
  readonly version: number
  readonly content: T
  /** Empty once that person has deleted their account. */
  readonly savedBy: string
  readonly savedAt: string
}

/** A version that is not the one on screen; kept until the report is submitted. */
export interface AsideDraft<T> {
  readonly content: T
  /** Null for what was typed on this device. */
  readonly savedBy: string | null
  readonly savedAt: string
}

/** A draft as this device keeps it. */
export interface LocalDraft<T> {
  readonly content: T
  /** When it was typed or read; an ISO timestamp. */
  readonly at: string
  /** The server's version that the content grew from; 0 for none. */
  readonly base: number
  /** Whether the server has the content, as version `base`. */
  readonly isSaved: boolean
  /** What was sent without an answer: it may have become a version, and is no stranger's then. */
  readonly unsure: readonly T[]
  readonly aside: readonly AsideDraft<T>[]
}

/** A draft between the person who types, this device and the server. Its content is only replaced by a choice. */
export interface DraftState<T> extends LocalDraft<T> {
  readonly sending: T | null
  /** Another version that waits for a choice: somebody else's, or `gone` when the draft was submitted or discarded. */
  readonly rival: SavedDraft<T> | 'gone' | null
}

const same = <T>(a: T, b: T) => JSON.stringify(a) === JSON.stringify(b)
const isOneOf = <T>(content: T, others: readonly T[]) => others.some((other) => same(content, other))

/** The versions put aside with one more; each content once. */
function putAside<T>(state: LocalDraft<T>, ...more: readonly AsideDraft<T>[]): readonly AsideDraft<T>[] {
  return more.reduce<readonly AsideDraft<T>[]>(
    (all, version) =>
      isOneOf(
        version.content,
        all.map(({ content }) => content),
      )
        ? all
        : [...all, version],
    state.aside,
  )
}

const asAside = <T>({ content, savedBy, savedAt }: SavedDraft<T>): AsideDraft<T> => ({
  content,
  savedBy,
  savedAt,
})
const ownAside = <T>({ content, at }: LocalDraft<T>): AsideDraft<T> => ({
  content,
  savedBy: null,
  savedAt: at,
})

/** A form in which nothing is typed. */
export function newDraft<T>(content: T, at: string): DraftState<T> {
  return { content, at, base: 0, isSaved: true, unsure: [], aside: [], sending: null, rival: null }
}

function continued<T>(local: LocalDraft<T>): DraftState<T> {
  return { ...local, sending: null, rival: null }
}

/** The server's version on screen, nothing typed since. */
function adopt<T>(state: LocalDraft<T>, saved: SavedDraft<T>): DraftState<T> {
  const { content, version, savedAt } = saved
  return { ...continued(state), content, at: savedAt, base: version, isSaved: version > 0, unsure: [] }
}

interface Found<T> {
  /** The form before anything is typed. */
  readonly pristine: T
  /** What this device kept. */
  readonly local: LocalDraft<T> | null
  /** What the server keeps; undefined while nobody knows. */
  readonly saved: SavedDraft<T> | null | undefined
  /** The name under which the person saves. */
  readonly me: string
  readonly now: string
}

/** The draft to begin with: the newer of what this device and the server keep, or both where somebody has to choose. */
export function openDraft<T>({ pristine, local, saved, me, now }: Found<T>): DraftState<T> {
  if (!local) return saved ? adopt(newDraft(pristine, now), saved) : newDraft(pristine, now)
  const mine = continued(local)
  if (saved === undefined) return mine
  if (saved === null) return local.base > 0 ? { ...mine, isSaved: false, rival: 'gone' } : mine
  if (local.base === saved.version) return mine
  if (same(local.content, saved.content)) return adopt(local, saved)
  if (isOneOf(saved.content, local.unsure)) return { ...mine, base: saved.version, isSaved: false }
  // one's own later version, and nothing that only this device knows
  if (local.isSaved && local.base < saved.version && saved.savedBy === me)
    return { ...adopt(local, saved), aside: putAside(local, ownAside(local)) }
  return { ...mine, rival: saved }
}

/** What was found, beside the form that was asked for: a report about something else is not written over unasked. */
export function openBeside<T>(found: DraftState<T>, asked: T, me: string, now: string): DraftState<T> {
  const { content, base, at } = found
  const own = { content, version: base, savedBy: me, savedAt: at }
  const rival = found.rival ?? own
  return {
    ...newDraft(asked, now),
    aside: rival === own ? found.aside : putAside(found, ownAside(found)),
    rival,
  }
}

/** Every letter counts, also while something is sent or a choice waits. */
export function typed<T>(state: DraftState<T>, content: T, at: string): DraftState<T> {
  return same(content, state.content) ? state : { ...state, content, at, isSaved: false }
}

/** Whether there is something to send now. */
export function canSend<T>({ isSaved, sending, rival }: DraftState<T>): boolean {
  return !isSaved && sending === null && rival === null
}

export function sending<T>(state: DraftState<T>): DraftState<T> {
  return { ...state, sending: state.content }
}

/** The server keeps what was sent. */
export function saved<T>(state: DraftState<T>, version: number): DraftState<T> {
  const isSaved = state.sending !== null && same(state.sending, state.content)
  return { ...state, base: version, isSaved, sending: null, unsure: [] }
}

/** So many answers may be lost in a row before one's own words look like somebody else's. */
const remembered = 20

/** No answer came, or one that decides nothing. */
export function unanswered<T>(state: DraftState<T>): DraftState<T> {
  if (state.sending === null) return state
  const unsure = isOneOf(state.sending, state.unsure) ? state.unsure : [...state.unsure, state.sending]
  return { ...state, sending: null, unsure: unsure.slice(-remembered) }
}

/** The server has another version than the content grew from. @param current the server's; null if it keeps none */
export function refused<T>(state: DraftState<T>, current: SavedDraft<T> | null): DraftState<T> {
  const mine = { ...state, sending: null }
  if (!current) return state.base > 0 ? { ...mine, rival: 'gone' } : mine
  // an earlier answer was lost: the version is this draft's own
  if (isOneOf(current.content, [...state.unsure, state.content])) {
    const isSaved = same(current.content, state.content)
    return { ...mine, base: current.version, isSaved, unsure: [] }
  }
  return { ...mine, rival: current }
}

/** Keeps the words on screen; the other version goes aside and is written over. */
export function chooseMine<T>(state: DraftState<T>): DraftState<T> {
  const { rival } = state
  if (rival === null) return state
  const mine = { ...state, rival: null, isSaved: false, unsure: [] }
  return rival === 'gone'
    ? { ...mine, base: 0 }
    : { ...mine, base: rival.version, aside: putAside(state, asAside(rival)) }
}

/** Takes the other version; the words on screen go aside. @param pristine the form to begin anew with, if it is gone */
export function chooseTheirs<T>(state: DraftState<T>, pristine: T, now: string): DraftState<T> {
  const { rival } = state
  if (rival === null) return state
  const other = rival === 'gone' ? newDraft(pristine, now) : adopt(state, rival)
  return { ...other, aside: putAside(state, ownAside(state)) }
}

/** Puts a version from aside on screen, and the words on screen aside. */
export function takeBack<T>(state: DraftState<T>, version: AsideDraft<T>, now: string): DraftState<T> {
  const aside = state.aside.filter((other) => other !== version)
  return typed({ ...state, aside: putAside({ ...state, aside }, ownAside(state)) }, version.content, now)
}

/** Versions that other tabs of this browser kept are put aside. */
export function withOthers<T>(local: LocalDraft<T>, others: readonly LocalDraft<T>[]): LocalDraft<T> {
  const versions = others.flatMap((other) => [ownAside(other), ...other.aside])
  return {
    ...local,
    aside: putAside(local, ...versions.filter(({ content }) => !same(content, local.content))),
  }
}

/** What the device has to keep of a draft. */
export function toLocal<T>(state: DraftState<T>): LocalDraft<T> {
  const { content, at, base, isSaved, unsure, aside } = unanswered(state)
  return { content, at, base, isSaved, unsure, aside }
}
