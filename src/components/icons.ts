interface Drawing {
  /** Stroked outline on a 20 × 20 field. */
  readonly line?: string
  /** Filled area. */
  readonly fill?: string
  /** A line in the colour of the paper, cut out of the fill. */
  readonly cut?: string
  readonly dashed?: true
}

const ring = 'M10 2.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5'
const disc = 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16'
const bubble = 'M3 4h14v10H9l-4 3.5V14H3z'

/** Every icon of the site. A state differs from the next in shape, not only in colour. */
export const icons = {
  'ring-dashed': { line: ring, dashed: true },
  ring: { line: ring },
  'ring-quarter': { line: ring, fill: 'M10 10V4.75A5.25 5.25 0 0 1 15.25 10Z' },
  'ring-most': { line: ring, fill: 'M10 10V4.75A5.25 5.25 0 1 1 4.75 10Z' },
  'disc-check': { fill: disc, cut: 'm6.25 10.25 2.6 2.6 5-5.4' },
  check: { line: 'm4 10.5 4 4 8.5-9' },
  'check-late': { line: 'm3 11 3.5 3.5L13 7m4-1v5m0 3.5v.01' },
  clock: { line: `${ring}M10 6v4.25l2.75 1.75` },
  'clock-soon': { line: ring, fill: 'M10 10V4.75A5.25 5.25 0 0 0 4.75 10Z' },
  calendar: { line: 'M3.5 4.75h13v12h-13zM3.5 8.5h13M7 2.75v3.5M13 2.75v3.5' },
  minus: { line: 'M4.5 10h11' },
  warning: { line: 'M10 3 18 16.75H2zM10 8v4m0 2.25v.01' },
  question: { line: `${ring}M7.9 7.9a2.15 2.15 0 1 1 3.2 2c-.8.45-1.1.85-1.1 1.6m0 2.4v.01` },
  silent: { line: `${bubble}M2 18 18 2` },
  stale: { line: 'M5.5 3h9M5.5 17h9M6.5 3v2.5L10 10l-3.5 4.5V17M13.5 3v2.5L10 10l3.5 4.5V17' },
  comment: { line: bubble },
  disagree: { line: 'M7 4.5 1.75 10 7 15.5M13 4.5 18.25 10 13 15.5M2.25 10h5.5m4.5 0h5.5' },
  withdrawn: { line: `${ring}M5 5l10 10` },
  pencil: { line: 'M3.5 16.5l.75-3.5L13.5 3.75l2.75 2.75L7 15.75z' },
  search: { line: 'M8.75 3.25a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M13 13l4 4' },
  download: { line: 'M10 3v9.5M5.75 8.75 10 13l4.25-4.25M3.5 16.75h13' },
  upload: { line: 'M10 13V3.5M5.75 7.5 10 3.25l4.25 4.25M3.5 16.75h13' },
  table: { line: 'M3 4.5h14v11.5H3zM3 8.5h14M8 8.5V16' },
  cards: { line: 'M3 3.5h6v5.75H3zM11 3.5h6v5.75h-6zM3 11.25h6V17H3zM11 11.25h6V17h-6z' },
  columns: { line: 'M3.5 4h13v12h-13zM8 4v12m4-12v12' },
  bookmark: { line: 'M5.5 3h9v14L10 13.25 5.5 17z' },
  tick: { line: 'M3.5 3.5h13v13h-13zm3 6.75 2.5 2.5 4.75-5.25' },
  print: { line: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z' },
  external: { line: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16.25 3.75 9 11' },
  link: {
    line: 'M8.5 11.5a3.25 3.25 0 0 0 4.75.25l2.5-2.5a3.25 3.25 0 0 0-4.6-4.6L10 5.8M11.5 8.5a3.25 3.25 0 0 0-4.75-.25l-2.5 2.5a3.25 3.25 0 0 0 4.6 4.6L10 14.2',
  },
  share: { line: 'M10 12.5V2.75M6.25 6 10 2.5 13.75 6M6.5 9H4v8.25h12V9h-2.5' },
  menu: { line: 'M3 5.5h14M3 10h14M3 14.5h14' },
  close: { line: 'm4.5 4.5 11 11m0-11-11 11' },
  'arrow-right': { line: 'M3.5 10h13m-5-5 5 5-5 5' },
  'arrow-left': { line: 'M16.5 10h-13m5-5-5 5 5 5' },
  'arrow-up': { line: 'M10 16.5v-13m-5 5 5-5 5 5' },
  'arrow-down': { line: 'M10 3.5v13m-5-5 5 5 5-5' },
  'chevron-right': { line: 'm7.5 4 6 6-6 6' },
  'chevron-down': { line: 'm4 7.5 6 6 6-6' },
  plus: { line: 'M10 3.5v13M3.5 10h13' },
  reply: { line: 'M8 4 3 9l5 5M3.5 9H11a5.5 5.5 0 0 1 5.5 5.5V16' },
  trash: { line: 'M3.5 5.5h13M8 5.5V3.25h4V5.5M5 5.5l.75 11.25h8.5L15 5.5M8.5 8.75v5M11.5 8.75v5' },
  person: { line: 'M10 3a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M3.5 17.25c.75-3.5 3.25-5 6.5-5s5.75 1.5 6.5 5' },
  document: { line: 'M5 2.75h6.5L15.5 7v10.25H5zM11.25 3v4.25h4' },
  info: { line: `${ring}M10 9.25v4.5m0-7.25v.01` },
  theme: { line: ring, fill: 'M10 4.75a5.25 5.25 0 0 1 0 10.5z' },
  lock: { line: 'M4.5 9h11v8h-11zM7 9V6.25a3 3 0 0 1 6 0V9' },
} as const satisfies Record<string, Drawing>

export type IconName = keyof typeof icons

/** Typed wider than the catalogue, so that one component can draw them all. */
export const drawingOf = (name: IconName): Drawing => icons[name]
