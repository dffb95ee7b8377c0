import { addDays, isDay, startOfDay, type IsoDay } from '../dates'
import { ledgerOffices, type LedgerOffice } from './entry'

/** What a list of entries is narrowed to; null does not narrow. */
export interface LedgerFilters {
  /** Slug and code, as entries name them. */
  readonly plan: string | null
  readonly commitment: string | null
  readonly office: LedgerOffice | null
  /** Slug of the organization that acted. */
  readonly agency: string | null
  /** The kind of thing that changed, and which one. */
  readonly subject: string | null
  readonly thing: number | null
  /** First and last day, where the plans are carried out. */
  readonly from: IsoDay | null
  readonly to: IsoDay | null
  readonly entry: number | null
}

/** Entries below `before`, or above `after`: a place in the chain stays the same however it grows. */
export interface LedgerPlace {
  readonly before: number | null
  readonly after: number | null
}

export const noLedgerFilters: LedgerFilters = {
  plan: null,
  commitment: null,
  office: null,
  agency: null,
  subject: null,
  thing: null,
  from: null,
  to: null,
  entry: null,
}

type Query = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null)
const count = (value: unknown) =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value.trim()) ? Number(value) : null

/** Filters from the query of an address. What is not understood is left out, so that old links keep working. */
export function readLedgerFilters(query: Query): LedgerFilters {
  return {
    plan: text(query['plan']),
    commitment: text(query['commitment']),
    office: ledgerOffices.find((office) => office === query['office']) ?? null,
    agency: text(query['agency']),
    subject: text(query['subject']),
    thing: count(query['thing']),
    from: day(query['from']),
    to: day(query['to']),
    entry: count(query['entry']),
  }
}

/** The place from the query of an address. */
export function readLedgerPlace(query: Query): LedgerPlace {
  return { before: count(query['before']), after: count(query['after']) }
}

/** The query of an address for filters; what does not narrow is left out. */
export function writeLedgerFilters(filters: Partial<LedgerFilters & LedgerPlace>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  )
}

/** Whether anything is narrowed. */
export const isNarrowed = (filters: LedgerFilters): boolean =>
  Object.values(filters).some((value) => value !== null)

/** Filters that leave out what was entered after a day; null for the present. */
export function knownOn(filters: LedgerFilters, asOf: IsoDay | null): LedgerFilters {
  return asOf === null || (filters.to !== null && filters.to <= asOf) ? filters : { ...filters, to: asOf }
}

/** The days of filters as bounds of `occurredAt`, which sorts as text: from the first, to before the second. */
export function timeBounds({ from, to }: Pick<LedgerFilters, 'from' | 'to'>): [string | null, string | null] {
  const bound = (moment: Date) => moment.toISOString().replace('Z', '000Z')
  return [from && bound(startOfDay(from)), to && bound(startOfDay(addDays(to, 1)))]
}
