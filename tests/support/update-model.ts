import type { Who } from './cast.ts'

/** A refusal as the API answers it; undefined when it must be allowed. */
export interface Refusal {
  code: string
  hint?: string
}

export interface KnownUpdate {
  commitment: number
  organization: number
  state: 'submitted' | 'published' | 'returned'
  author: Who
  completion: string
  corrects: number | null
  resubmits: number | null
  round: number | null
}

export type Command =
  | { do: 'submit'; who: Who; update: Submission }
  | { do: 'publish'; who: Who; id: number }
  | { do: 'return'; who: Who; id: number; reason: Record<string, string> }
  | { do: 'close'; who: Who; round: number }

/** Arguments of `submit_update`. */
export interface Submission {
  commitment_id: number
  organization_id: number
  completion: string
  narrative: Record<string, string>
  challenges: Record<string, string>
  evidence: { title: string; url: string }[]
  round_id: number | null
  corrects_id: number | null
  resubmits_id: number | null
  client_key: string
}

/** What the scene of `cast.ts` makes of people: who coordinates which agency, and what that agency reports on. */
const agencyOf: Partial<Record<Who, number>> = { coordinator: 900001, elsewhere: 900002 }
const leads: Record<number, number> = { 900001: 900001, 900003: 900002 }

/** The rules of updates in TypeScript, told apart from how the database keeps them. */
export class UpdateModel {
  readonly updates = new Map<number, KnownUpdate>()
  readonly keys = new Map<string, { author: Who; id: number }>()
  readonly rounds = new Map<number, { open: boolean; commitments: number[] }>()
  /** Numbers in the order in which they were published. */
  readonly published: number[] = []

  private mayReport(who: Who, { commitment_id, organization_id }: Submission): boolean {
    return (
      leads[commitment_id] === organization_id && (who === 'secretariat' || agencyOf[who] === organization_id)
    )
  }

  /** The number of the update that the same person submitted under this key before. */
  sentBefore(who: Who, key: string): number | undefined {
    const earlier = this.keys.get(key)
    return earlier?.author === who ? earlier.id : undefined
  }

  /** Why a command is refused. */
  refusal(command: Command): Refusal | undefined {
    if (command.do === 'submit') return this.refusalOf(command.who, command.update)
    if (command.who !== 'secretariat') return { code: '42501' }
    if (command.do === 'close') {
      return this.rounds.get(command.round)?.open ? undefined : { code: 'P0001', hint: 'round_closed' }
    }
    if (this.updates.get(command.id)?.state !== 'submitted')
      return { code: 'P0001', hint: 'update_not_waiting' }
    return command.do === 'return' && Object.keys(command.reason).length === 0 ? { code: '23514' } : undefined
  }

  private refusalOf(who: Who, update: Submission): Refusal | undefined {
    if (who === 'anon' || who === 'service') return { code: '42501' }
    if (this.sentBefore(who, update.client_key) !== undefined) return undefined
    if (!this.mayReport(who, update)) return { code: '42501' }
    const isLittle = update.completion === 'limited' || update.completion === 'not_started'
    if (isLittle && Object.keys(update.challenges).length === 0) return { code: '23514' }
    const resubmitted = [...this.updates.values()].map(({ resubmits }) => resubmits)
    if (this.keys.has(update.client_key)) return { code: '23505' }
    if (update.resubmits_id !== null && resubmitted.includes(update.resubmits_id)) return { code: '23505' }
    const named = [update.corrects_id, update.resubmits_id].flatMap((id) =>
      id === null ? [] : [this.updates.get(id)],
    )
    if (named.some((other) => other?.commitment !== update.commitment_id)) return { code: '23503' }
    const round = update.round_id === null ? undefined : this.rounds.get(update.round_id)
    if (round && !round.commitments.includes(update.commitment_id))
      return { code: 'P0001', hint: 'round_of_another_plan' }
    if (round && !round.open) return { code: 'P0001', hint: 'round_closed' }
    const isOwn = (id: number | null, state: string) => {
      const other = id === null ? undefined : this.updates.get(id)
      return id === null || (other?.organization === update.organization_id && other.state === state)
    }
    if (!isOwn(update.corrects_id, 'published') || !isOwn(update.resubmits_id, 'returned'))
      return { code: 'P0001', hint: 'update_refers_elsewhere' }
    if (update.completion === 'complete' && update.evidence.length === 0)
      return { code: 'P0001', hint: 'complete_needs_evidence' }
    return undefined
  }

  /** Notes what an allowed command has done. @param id what a submission answered */
  apply(command: Command, id?: number): void {
    if (command.do === 'close')
      this.rounds.set(command.round, { commitments: [], ...this.rounds.get(command.round), open: false })
    else if (command.do === 'submit') {
      if (id === undefined || this.sentBefore(command.who, command.update.client_key) !== undefined) return
      const { update, who } = command
      this.keys.set(update.client_key, { author: who, id })
      this.updates.set(id, {
        commitment: update.commitment_id,
        organization: update.organization_id,
        state: 'submitted',
        author: who,
        completion: update.completion,
        corrects: update.corrects_id,
        resubmits: update.resubmits_id,
        round: update.round_id,
      })
    } else {
      const known = this.updates.get(command.id)
      if (known) known.state = command.do === 'publish' ? 'published' : 'returned'
      if (command.do === 'publish') this.published.push(command.id)
    }
  }

  /** The updates that somebody may read. */
  visibleTo(who: Who): number[] {
    return [...this.updates]
      .filter(
        ([, update]) =>
          update.state === 'published' || who === 'secretariat' || agencyOf[who] === update.organization,
      )
      .map(([id]) => id)
      .sort((a, b) => a - b)
  }
}
