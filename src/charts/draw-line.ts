import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import { daysBetween } from '@/domain/dates'
import type { Line } from './line'
import type { LineTokens } from './tokens'
import type { Drawing } from './useDrawing'

Chart.register(LinearScale, LineController, LineElement, PointElement, Tooltip)

/** What the pointer is on: the index of a point; its place in px from the corner of the canvas. */
export interface LineHover {
  readonly point: number
  readonly x: number
  readonly y: number
}

/** Room around the plot for points on its edge, in px; the canvas is larger by as much (line-figure.css). */
const room = 8

/** Draws the dated values and nothing else: dates, target and what the pointer is on are set in HTML. */
export function drawLine(
  canvas: HTMLCanvasElement,
  line: Line,
  tokens: LineTokens,
  onHover: (at: LineHover | null) => void,
): Drawing<Line, LineTokens> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const chart = new Chart<'line'>(canvas, {
    type: 'line',
    data: dataOf(line, tokens),
    options: {
      maintainAspectRatio: false,
      animation: false,
      layout: { autoPadding: false, padding: room },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: scalesOf(line),
      plugins: {
        tooltip: {
          enabled: false,
          external({ tooltip }) {
            const [point] = tooltip.opacity === 0 ? [] : tooltip.dataPoints
            onHover(
              point ? { point: point.dataIndex, x: tooltip.caretX - room, y: tooltip.caretY - room } : null,
            )
          },
        },
      },
    },
  })
  return {
    show(next, current) {
      chart.data = dataOf(next, current)
      chart.options.scales = scalesOf(next)
      chart.options.animation = isStill.matches ? false : { duration: 250 }
      chart.update()
    },
    destroy() {
      chart.destroy()
    },
  }
}

function scalesOf({ from, to, bottom, top }: Line) {
  return {
    x: { type: 'linear', display: false, min: 0, max: daysBetween(from, to) },
    y: { type: 'linear', display: false, min: bottom, max: top },
  } as const
}

function dataOf({ points, from }: Line, tokens: LineTokens) {
  return {
    datasets: [
      {
        data: points.map(({ day, value }) => ({ x: daysBetween(from, day), y: value })),
        borderColor: tokens.line,
        borderWidth: 2,
        clip: false as const,
        pointRadius: 4,
        pointHoverRadius: 6,
        pointHoverBackgroundColor: tokens.line,
        pointHoverBorderColor: tokens.line,
        pointBorderWidth: 2,
        pointBorderColor: tokens.line,
        // where it began is hollow
        pointBackgroundColor: points.map(({ isBaseline }) => (isBaseline ? tokens.paper : tokens.line)),
      },
    ],
  }
}
