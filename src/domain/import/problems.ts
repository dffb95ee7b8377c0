/** Everything that can be wrong with a row. Words for each, with what to do about it, are in the message area `importing`. */
export const problemCodes = [
  'cells-extra',
  'cells-few',
  'code-from-title',
  'code-missing',
  'code-repeated',
  'code-shape',
  'column-repeated',
  'columns-ignored',
  'controls-removed',
  'date-impossible',
  'date-imprecise',
  'date-order',
  'date-recurring',
  'date-slashes',
  'date-unknown',
  'date-wording',
  'html-removed',
  'institution-new',
  'institution-spelling',
  'institution-split',
  'label-differs',
  'lead-missing',
  'milestone-shape',
  'number-differs',
  'obligation-unread',
  'ogp-id-repeated',
  'quotes-broken',
  'rating-unclear',
  'rating-undated',
  'relevance-differs',
  'text-garbled',
  'text-too-long',
  'theme-from-code',
  'theme-missing',
  'theme-title-differs',
  'title-missing',
  'unknown-words',
  'value-unread',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Problems that refuse their row; all others say what was decided about it. */
const refusing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cells-extra',
  'code-missing',
  'code-repeated',
  'code-shape',
  'date-impossible',
  'milestone-shape',
  'ogp-id-repeated',
  'quotes-broken',
  'text-too-long',
  'title-missing',
])

export function isRefusal({ code }: { readonly code: ProblemCode }): boolean {
  return refusing.has(code)
}

export type ProblemParams = Readonly<Record<string, string | number>>

export interface Problem {
  /** Line of the file, from 1. */
  readonly line: number
  /** Name of the column as the file has it; null when the whole row is meant. */
  readonly column: string | null
  readonly code: ProblemCode
  readonly params: ProblemParams
}

/** Why a file as a whole cannot be read. */
export const fileProblemCodes = [
  'file-archive',
  'file-binary',
  'file-empty',
  'file-encoding',
  'file-pdf',
  'file-spreadsheet',
  'file-too-large',
  'file-unreadable',
  'header-unknown',
  'column-missing',
  'rows-none',
  'rows-too-many',
] as const

export type FileProblemCode = (typeof fileProblemCodes)[number]

/** Thrown when nothing of a file can be used; nothing has been written then. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly code: FileProblemCode
  readonly params: ProblemParams

  constructor(code: FileProblemCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = params
  }
}
