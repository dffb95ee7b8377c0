import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { datasetsOf, type Picture } from './datasets'
import { numbersPlugin } from './numbers'
import type { Tokens } from './tokens'
import type { Drawing } from './useDrawing'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** What the pointer is on: indices of row and series; the place in px from the corner of the canvas. */
export interface Hover {
  readonly row: number
  readonly series: number
  readonly x: number
  readonly y: number
}

/** Diagonal lines say "unknown" also to those who see no colours. */
function hatching({ stroke, paper }: Tokens): CanvasPattern | string {
  const size = 8
  const tile = document.createElement('canvas')
  tile.width = tile.height = size
  const pen = tile.getContext('2d')
  if (!pen) return paper
  pen.fillStyle = paper
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = stroke
  pen.globalAlpha = 0.6
  for (const start of [-size, 0, size]) {
    pen.moveTo(start - 2, size + 2)
    pen.lineTo(start + size + 2, -2)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? paper
}

/** Draws stacked bars and nothing else: labels, totals and what the pointer is on are set in HTML. */
export function draw(
  canvas: HTMLCanvasElement,
  picture: Picture,
  tokens: Tokens,
  onHover: (at: Hover | null) => void,
): Drawing<Picture, Tokens> {
  let look = { tokens, inks: picture.series.map(({ fill }) => tokens.on(fill)) }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const chart = new Chart<'bar', number[], string>(canvas, {
    type: 'bar',
    data: dataOf(picture, tokens),
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      layout: { autoPadding: false },
      scales: {
        x: { stacked: true, display: false, min: 0, max: picture.max },
        y: { stacked: true, display: false },
      },
      plugins: {
        tooltip: {
          enabled: false,
          external({ tooltip }) {
            const [point] = tooltip.opacity === 0 ? [] : tooltip.dataPoints
            const { caretX: x, caretY: y } = tooltip
            onHover(point ? { row: point.dataIndex, series: point.datasetIndex, x, y } : null)
          },
        },
      },
    },
    plugins: [numbersPlugin(() => look)],
  })
  return {
    show(next, current) {
      look = { tokens: current, inks: next.series.map(({ fill }) => current.on(fill)) }
      chart.data = dataOf(next, current)
      chart.options.animation = isStill.matches ? false : { duration: 250 }
      chart.update()
    },
    destroy() {
      chart.destroy()
    },
  }
}

function dataOf(picture: Picture, tokens: Tokens) {
  return {
    labels: picture.rows.map(({ key }) => key),
    datasets: datasetsOf(picture, tokens, hatching(tokens)),
  }
}
