import type { PlanFormat } from './types'

/** What a column holds, once its header is understood. */
export type Field =
  | 'code'
  | 'ogpId'
  | 'themeCode'
  | 'theme'
  | 'title'
  | 'plainSummary'
  | 'description'
  | 'problem'
  | 'expectedResult'
  | 'evaluationIndicator'
  | 'lead'
  | 'supporting'
  | 'partner'
  | 'obligation'
  | 'start'
  | 'due'
  | 'deadline'
  | 'values'
  | 'milestones'
  | 'transparency'
  | 'participation'
  | 'accountability'
  | 'technology'
  | 'relevant'
  | 'completion'
  | 'completionCode'
  | 'specificity'
  | 'specificityCode'
  | 'potentialImpact'
  | 'potentialImpactCode'
  | 'completionEndOfTerm'
  | 'completionEndOfTermCode'
  | 'openedGovernment'
  | 'submissionYear'
  | 'planEndYear'
  | 'progressReportYear'
  | 'endOfTermReportYear'

export interface Column {
  readonly index: number
  /** As the file names it. */
  readonly name: string
  readonly field: Field
  /** Language of the text in it; null where language does not matter. */
  readonly language: string | null
}

/** Header names of OGP's tables as `ogpKey` gives them: both editions, and the open data that others publish in their manner. Earlier ones win. */
const ogpHeaders: readonly (readonly [Field, ...string[]])[] = [
  ['code', 'comm no', 'commitment number', 'code'],
  ['ogpId', 'commitment unique identifier', 'commitment id'],
  ['themeCode', 'theme slug'],
  ['theme', 'theme'],
  ['title', 'commitment title', 'title', 'short title'],
  ['description', 'full text'],
  ['lead', 'lead institution', 'lead institution s'],
  ['supporting', 'supporting institution s', 'supporting institution', 'supporting institutions'],
  ['start', 'start date'],
  ['due', 'end date'],
  ['transparency', 'value info', 'ogp value access to information'],
  ['participation', 'value part', 'ogp value civic participation'],
  ['accountability', 'value acc', 'ogp value public accountability'],
  ['technology', 'value tech', 'ogp value technology'],
  ['relevant', '_relevant'],
  ['completion', 'completion progress report'],
  ['completionCode', '_completionprogress'],
  ['specificity', 'specificity'],
  ['specificityCode', '_specificity'],
  ['potentialImpact', 'potential impact'],
  ['potentialImpactCode', '_pot impact coded'],
  ['completionEndOfTerm', 'completion end of term'],
  ['completionEndOfTermCode', '_completionendterm'],
  ['openedGovernment', 'did it open government end of term only', 'did it open government overall'],
  ['submissionYear', 'year of submission'],
  ['planEndYear', 'action plan end year'],
  ['progressReportYear', 'report publication year progress report'],
  ['endOfTermReportYear', 'report publication year end of term'],
]

/** OGP's tables are in English. */
const ogpLanguage = 'en'
const textFields: ReadonlySet<Field> = new Set<Field>(['theme', 'title', 'description'])

/** Columns of our own layout that exist once per language, as `title_az`. */
const localizedHeaders: readonly (readonly [string, Field])[] = [
  ['theme', 'theme'],
  ['title', 'title'],
  ['plain_summary', 'plainSummary'],
  ['description', 'description'],
  ['problem', 'problem'],
  ['expected_result', 'expectedResult'],
  ['evaluation_indicator', 'evaluationIndicator'],
  ['deadline', 'deadline'],
  ['milestones', 'milestones'],
]

const plainHeaders: readonly (readonly [string, Field])[] = [
  ['code', 'code'],
  ['ogp_id', 'ogpId'],
  ['theme_code', 'themeCode'],
  ['lead', 'lead'],
  ['supporting', 'supporting'],
  ['partner', 'partner'],
  ['obligation', 'obligation'],
  ['start', 'start'],
  ['due', 'due'],
  ['values', 'values'],
]

/** The column names of our own layout, in the order in which a plan is read. */
export function templateColumns(languages: readonly string[]): string[] {
  const inEach = (field: Field) =>
    localizedHeaders
      .filter(([, localized]) => localized === field)
      .flatMap(([name]) => languages.map((language) => `${name}_${language}`))
  return [
    'code',
    'ogp_id',
    'theme_code',
    ...(
      [
        'theme',
        'title',
        'plainSummary',
        'description',
        'problem',
        'expectedResult',
        'evaluationIndicator',
      ] as const
    ).flatMap(inEach),
    'lead',
    'supporting',
    'partner',
    'obligation',
    'start',
    'due',
    ...inEach('deadline'),
    'values',
    ...inEach('milestones'),
  ]
}

/** `Supporting Institution(s)` → `supporting institution s`. A leading underscore marks OGP's coded columns and is kept. */
function ogpKey(header: string): string {
  const words = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return header.trim().startsWith('_') ? `_${words}` : words
}

function ogpColumns(header: readonly string[]): Column[] {
  // of columns with one name the first counts
  const found = new Map(header.map((name, index) => [ogpKey(name), { name, index }] as const).reverse())
  return ogpHeaders.flatMap(([field, ...names]) =>
    names.flatMap((name) => {
      const column = found.get(name)
      return column ? [{ ...column, field, language: textFields.has(field) ? ogpLanguage : null }] : []
    }),
  )
}

function simpleColumns(header: readonly string[]): Column[] {
  const seen = new Set<string>()
  return header.flatMap((name, index): Column[] => {
    const key = name.toLowerCase().replace(/[\s-]+/g, '_')
    const [, stem = '', language = ''] = /^(.+)_([a-z]{2,3})$/.exec(key) ?? []
    const localized = localizedHeaders.find(([text]) => text === stem)
    const plain = plainHeaders.find(([text]) => text === key)
    if (seen.has(key) || (!localized && !plain)) return []
    seen.add(key)
    return localized
      ? [{ index, name, field: localized[1], language }]
      : plain
        ? [{ index, name, field: plain[1], language: null }]
        : []
  })
}

/** The columns of a header that a format knows, in order of preference for each field. */
export function columnsOf(format: PlanFormat, header: readonly string[]): readonly Column[] {
  return format === 'ogp' ? ogpColumns(header) : simpleColumns(header)
}

const needed: Record<PlanFormat, readonly { fields: readonly Field[]; name: string }[]> = {
  ogp: [
    { fields: ['title'], name: 'Commitment Title' },
    { fields: ['code', 'ogpId'], name: 'Comm No' },
  ],
  simple: [
    { fields: ['code'], name: 'code' },
    { fields: ['title'], name: 'title_az' },
  ],
}

/** Names of the columns without which nothing can be imported and which this header lacks. */
export function missingColumns(format: PlanFormat, columns: readonly Column[]): readonly string[] {
  return needed[format]
    .filter(({ fields }) => !columns.some(({ field }) => fields.includes(field)))
    .map(({ name }) => name)
}

/** The format that understands most of a header; a header that names its languages is ours. */
export function detectFormat(header: readonly string[]): PlanFormat {
  return columnsOf('simple', header).some(({ field }) => field === 'title') ? 'simple' : 'ogp'
}
