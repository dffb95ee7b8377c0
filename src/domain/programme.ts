import type { Enums } from '@/data/database.types'
import { daysBetween, type IsoDay } from './dates'
import type { LocalizedText } from './localized'
import type { OrganizationName } from './organization'

export type ProgrammeRole = Enums<'programme_role'>

/** Who pays first, then who works with the money, then for whom. */
export const programmeRoles = [
  'funder',
  'manager',
  'beneficiary',
  'partner',
] as const satisfies readonly ProgrammeRole[]

/** A programme as it is named beside something else. */
export interface ProgrammeName {
  readonly slug: string
  readonly title: LocalizedText
  readonly isSample: boolean
}

/** A programme from the side of a body that takes part in it. */
export interface ProgrammePart extends ProgrammeName {
  readonly roles: readonly ProgrammeRole[]
}

/** A body with its part in a programme; one with several parts stands there several times. */
export interface ProgrammeBody extends OrganizationName {
  readonly id: number
  readonly role: ProgrammeRole
}

/** What a programme is to deliver: a report, a road map, a training. */
export interface ProgrammeOutput {
  readonly id: number
  readonly title: LocalizedText
  readonly dueOn: IsoDay | null
  /** Null as long as nobody has recorded a delivery. */
  readonly deliveredOn: IsoDay | null
  readonly url: string | null
}

/** A commitment that a programme helps. */
export interface HelpedCommitment {
  readonly id: number
  readonly code: string
  readonly codeOrder: readonly number[]
  readonly title: LocalizedText
  readonly plan: { readonly slug: string; readonly title: LocalizedText; readonly isSample: boolean }
}

/** Technical assistance: what others pay for and manage so that commitments succeed. */
export interface Programme extends ProgrammeName {
  /** Grows with every change. */
  readonly version: number
  readonly summary: LocalizedText
  /** A sum in units of the currency (ISO 4217); both or neither. */
  readonly amount: number | null
  readonly currency: string | null
  readonly startsOn: IsoDay | null
  readonly endsOn: IsoDay | null
  readonly website: string | null
  readonly bodies: readonly ProgrammeBody[]
  readonly outputs: readonly ProgrammeOutput[]
  readonly commitments: readonly HelpedCommitment[]
}

/** Where an output stands: `unrecorded` has neither a day of delivery nor a due date that could have passed. */
export type OutputState = 'delivered' | 'delivered_late' | 'overdue' | 'awaited' | 'unrecorded'

/** How an output stood on a day: what was delivered later was not delivered yet. */
export function outputState(
  output: Pick<ProgrammeOutput, 'dueOn' | 'deliveredOn'>,
  day: IsoDay,
): OutputState {
  const { dueOn, deliveredOn } = output
  if (deliveredOn !== null && deliveredOn <= day)
    return dueOn !== null && deliveredOn > dueOn ? 'delivered_late' : 'delivered'
  if (dueOn === null) return 'unrecorded'
  return dueOn < day ? 'overdue' : 'awaited'
}

/** How many days late an output is, or was when it was delivered; null while it is not. */
export function outputDelay(
  output: Pick<ProgrammeOutput, 'dueOn' | 'deliveredOn'>,
  day: IsoDay,
): number | null {
  const state = outputState(output, day)
  if (output.dueOn === null || (state !== 'overdue' && state !== 'delivered_late')) return null
  return daysBetween(output.dueOn, state === 'overdue' ? day : (output.deliveredOn ?? day))
}

export interface OutputCounts {
  readonly total: number
  readonly delivered: number
  readonly overdue: number
}

/** The outputs of one or several programmes, counted as they stood on a day. */
export function countOutputs(programmes: readonly Pick<Programme, 'outputs'>[], day: IsoDay): OutputCounts {
  const states = programmes.flatMap(({ outputs }) => outputs.map((output) => outputState(output, day)))
  return {
    total: states.length,
    delivered: states.filter((state) => state === 'delivered' || state === 'delivered_late').length,
    overdue: states.filter((state) => state === 'overdue').length,
  }
}

/** Those in one part, in the order they are kept. */
export function bodiesAs(
  programme: Pick<Programme, 'bodies'>,
  role: ProgrammeRole,
): readonly ProgrammeBody[] {
  return programme.bodies.filter((body) => body.role === role)
}
