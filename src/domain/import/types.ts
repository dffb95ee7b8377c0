import type { Enums } from '@/data/database.types'
import type { LocalizedText } from '../localized'
import type { Obligation, Responsibility } from '../organization'
import type { Problem } from './problems'

/** `ogp`: the Open Government Partnership's own table. `simple`: ours, one column per language; see supabase/IMPORT.md. */
export const planFormats = ['ogp', 'simple'] as const
export type PlanFormat = (typeof planFormats)[number]

export type OgpValue = Enums<'ogp_value'>

export interface ImportedBody {
  readonly slug: string
  readonly role: Responsibility
  readonly obligation: Obligation
}

export interface ImportedTheme {
  readonly code: string
  readonly title: LocalizedText
  readonly position: number
}

export interface ImportedMilestone {
  readonly code: string
  readonly title: LocalizedText
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly deadlineWording: LocalizedText
}

/** What an independent reviewer published, in the labels of the scheme it was coded in. */
export interface ImportedRating {
  readonly scheme: string
  readonly year: number
  readonly ratings: Readonly<Record<string, string>>
}

/** A row as it was understood. Null and empty mean that the file does not say, and thus change nothing. */
export interface ImportedCommitment {
  readonly code: string
  readonly ogpId: string | null
  readonly theme: ImportedTheme
  readonly title: LocalizedText
  readonly description: LocalizedText
  readonly problem: LocalizedText
  readonly plainSummary: LocalizedText
  readonly expectedResult: LocalizedText
  readonly evaluationIndicator: LocalizedText
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly deadlineWording: LocalizedText
  readonly ogpValues: readonly OgpValue[] | null
  readonly organizations: readonly ImportedBody[]
  readonly milestones: readonly ImportedMilestone[]
  readonly rating: ImportedRating | null
}

export interface ReadRow {
  /** The line of the file on which the row begins, counted from 1 as editors do. */
  readonly line: number
  /** The row as it stands in the file, by column name. */
  readonly raw: Readonly<Record<string, string>>
  /** Null when the row is refused. */
  readonly commitment: ImportedCommitment | null
  readonly problems: readonly Problem[]
}

/** One spelling found in the file and the bodies it stands for. */
export interface Institution {
  /** As the file spells it. */
  readonly text: string
  readonly lines: readonly number[]
  readonly slugs: readonly string[]
  /** `name`: the body's own name; `alias`: a listed spelling; `new`: recognized by nobody, to become a body of that name. */
  readonly how: 'name' | 'alias' | 'new'
}

/** What the file says about the plan as a whole. */
export interface DerivedPlan {
  readonly title: LocalizedText
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export interface ReadPlan {
  readonly format: PlanFormat
  readonly plan: DerivedPlan
  readonly rows: readonly ReadRow[]
  readonly institutions: readonly Institution[]
  readonly ignoredColumns: readonly string[]
  /** What concerns the file and no single row. */
  readonly notes: readonly Problem[]
}

/** A body that the register already has, by every name it is called officially. */
export interface KnownBody {
  readonly slug: string
  readonly names: readonly string[]
}

/** A spelling of a body; several with one text say that it names several bodies together. */
export interface Alias {
  readonly alias: string
  readonly slug: string
}

/** What the reader may rely on besides the file. */
export interface ReadContext {
  /** Without one the columns decide. */
  readonly format?: PlanFormat | undefined
  readonly bodies: readonly KnownBody[]
  readonly aliases: readonly Alias[]
  /** Last day of the plan, `2015-12-31`, if known: the day that "annually" allows. */
  readonly planEndsOn?: string | null | undefined
  /** Themes that the plan already has. */
  readonly themes?: readonly ImportedTheme[] | undefined
}
