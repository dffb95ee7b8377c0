import type { ChartDataset } from 'chart.js'
import type { BarRow, Fill, Series } from './bars'
import type { Tokens } from './tokens'

/** What is drawn: every row has one bar, every series one area in it. */
export interface Picture {
  readonly series: readonly Series[]
  readonly rows: readonly BarRow[]
  /** The count that fills the whole width. */
  readonly max: number
}

/** Too pale to be seen without a line around them. */
const needsStroke = (fill: Fill) => fill === 'none' || fill === 'not-started'

/** Series as Chart.js takes them. @param hatching what fills areas of which nothing is known */
export function datasetsOf(
  { series, rows }: Picture,
  tokens: Pick<Tokens, 'fill' | 'stroke' | 'bar'>,
  hatching: CanvasPattern | string,
): ChartDataset<'bar', number[]>[] {
  return series.map(({ key, label, fill }) => ({
    label,
    data: rows.map(({ counts }) => counts[key] ?? 0),
    backgroundColor: fill === 'none' ? hatching : tokens.fill(fill),
    borderColor: needsStroke(fill) ? tokens.stroke : tokens.fill(fill),
    borderWidth: 1,
    borderSkipped: false,
    barThickness: tokens.bar,
    inflateAmount: 0,
  }))
}
