import type { LocalizedText } from '../localized'
import type { OrganizationName } from '../organization'
import type { PlanLifecycle } from '../status'
import { nameKey } from './institutions'
import type { Alias, ImportedTheme, Institution, KnownBody, PlanFormat, ReadPlan, ReadRow } from './types'

/** The plan a file goes into. Of a plan that exists only the address counts: an import does not rename it. */
export interface PlanDetails {
  readonly slug: string
  readonly title: LocalizedText
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Null lets the database decide by the last day: over means closed. */
  readonly lifecycle: PlanLifecycle | null
}

/** A plan that exists already, as far as an import has to know it. */
export interface TargetPlan extends Omit<PlanDetails, 'lifecycle'> {
  readonly themes: readonly ImportedTheme[]
}

/** The register of bodies against which names are recognized. */
export interface Register {
  readonly organizations: readonly OrganizationName[]
  readonly aliases: readonly Alias[]
}

export interface NewBody {
  readonly slug: string
  readonly name: LocalizedText
}

/** All that is sent to the database before anything is changed there. */
export interface StagedImport {
  readonly plan: PlanDetails
  readonly organizations: readonly NewBody[]
  readonly aliases: readonly Alias[]
  readonly format: PlanFormat
  readonly fileName: string
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256: string
  readonly rows: readonly ReadRow[]
}

export type ImportAction = 'create' | 'change' | 'same' | 'refused'
export const importActions = [
  'create',
  'change',
  'same',
  'refused',
] as const satisfies readonly ImportAction[]

/** Fields of a commitment that an import can change, as the database names them. */
export const changedFields = [
  'ogp_id',
  'theme',
  'title',
  'plain_summary',
  'description',
  'problem',
  'expected_result',
  'evaluation_indicator',
  'deadline_wording',
  'start_on',
  'due_on',
  'ogp_values',
  'organizations',
  'milestones',
  'rating',
] as const
export type ChangedField = (typeof changedFields)[number]

/** What applying would do with a row; `changes` names the fields of a commitment that is there already. */
export interface PreviewRow {
  readonly line: number
  readonly code: string | null
  readonly action: ImportAction
  readonly changes: readonly ChangedField[]
}

export type ImportCounts = Readonly<Record<ImportAction, number>>

/** What an import did to the plan at an address. */
export interface WrittenImport {
  readonly slug: string
  readonly counts: ImportCounts
}

export function countActions(rows: readonly PreviewRow[]): ImportCounts {
  const of = (wanted: ImportAction) => rows.filter(({ action }) => action === wanted).length
  return { create: of('create'), change: of('change'), same: of('same'), refused: of('refused') }
}

/** Every official name under which bodies of the register are recognized. */
export function knownBodies({ organizations }: Register): readonly KnownBody[] {
  return organizations.map(({ slug, name, shortName }) => ({
    slug,
    names: [...Object.values(name), ...Object.values(shortName)].filter((text) => text !== undefined),
  }))
}

/** The language a body's name is written in: that of the file's titles, English in OGP's tables. */
function languageOf({ format, rows }: ReadPlan): string {
  const titles = rows.flatMap(({ commitment }) => (commitment ? Object.keys(commitment.title) : []))
  return format === 'ogp' ? 'en' : (titles[0] ?? 'en')
}

const isNew = ({ how }: Institution) => how === 'new'

/**
 * Puts together what is staged: rows, the bodies that are to be created, and the spellings decided in this import.
 * @param decided spellings that people matched to bodies for this file
 */
export function stage(
  read: ReadPlan,
  plan: PlanDetails,
  file: { readonly name: string; readonly sha256: string },
  decided: readonly Alias[],
): StagedImport {
  const found = new Set(read.institutions.map(({ text }) => nameKey(text)))
  const language = languageOf(read)
  const organizations = read.institutions.filter(isNew).flatMap(({ slugs: [slug], text }) => {
    return slug === undefined ? [] : [{ slug, name: { [language]: text } }]
  })
  return {
    plan,
    organizations,
    aliases: decided.filter(({ alias }) => found.has(nameKey(alias))),
    format: read.format,
    fileName: file.name,
    sha256: file.sha256,
    rows: read.rows,
  }
}
