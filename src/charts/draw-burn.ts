import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import type { BurnArea } from './burn'
import type { Hover } from './draw'
import type { Place } from './line'
import type { Tokens } from './tokens'
import type { Drawing } from './useDrawing'

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, Tooltip)

/** What is drawn: areas on top of each other, and the line of an earlier plan. */
export interface BurnPicture {
  readonly areas: readonly BurnArea[]
  readonly before: readonly Place[]
}

/** Draws areas and lines and nothing else: axes, names and what the pointer is on are set in HTML. */
export function drawBurn(
  canvas: HTMLCanvasElement,
  picture: BurnPicture,
  tokens: Tokens,
  onHover: (at: Pick<Hover, 'row' | 'x' | 'y'> | null) => void,
): Drawing<BurnPicture, Tokens> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const scale = { type: 'linear', display: false, min: 0, max: 1 } as const
  const chart = new Chart<'line', { x: number; y: number }[]>(canvas, {
    type: 'line',
    data: dataOf(picture, tokens),
    options: {
      maintainAspectRatio: false,
      animation: false,
      layout: { autoPadding: false },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: { x: scale, y: scale },
      plugins: {
        tooltip: {
          enabled: false,
          filter: ({ datasetIndex }) => datasetIndex === 0,
          external({ tooltip }) {
            const [point] =
              tooltip.opacity === 0
                ? []
                : ((tooltip.dataPoints as typeof tooltip.dataPoints | undefined) ?? [])
            onHover(point ? { row: point.dataIndex, x: tooltip.caretX, y: tooltip.caretY } : null)
          },
        },
      },
    },
  })
  return {
    show(next, current) {
      chart.data = dataOf(next, current)
      chart.options.animation = isStill.matches ? false : { duration: 250 }
      chart.update()
    },
    destroy() {
      chart.destroy()
    },
  }
}

function dataOf({ areas, before }: BurnPicture, tokens: Tokens) {
  const line = {
    pointRadius: 0,
    pointHoverRadius: 0,
    borderJoinStyle: 'round' as const,
    clip: false as const,
  }
  return {
    datasets: [
      ...areas.map(({ key, top }, at) => ({
        ...line,
        label: key,
        data: [...top],
        borderWidth: 1,
        borderColor: tokens.paper,
        backgroundColor: tokens.fill(key),
        fill: at === 0 ? ('origin' as const) : ('-1' as const),
      })),
      ...(before.length === 0
        ? []
        : [
            // above the areas, and to be seen on each of them
            {
              ...line,
              label: 'before',
              data: [...before],
              order: -2,
              borderWidth: 2,
              borderColor: tokens.ink,
              borderDash: [1, 4],
              borderCapStyle: 'round' as const,
              fill: false as const,
            },
            {
              ...line,
              label: 'halo',
              data: [...before],
              order: -1,
              borderWidth: 4,
              borderColor: tokens.paper,
              fill: false as const,
            },
          ]),
    ],
  }
}
