import type { Plugin } from 'chart.js'
import { formatNumber } from '@/i18n/format'
import type { Tokens } from './tokens'

/** The look of the numbers at the moment they are drawn. */
export interface NumberLook {
  readonly tokens: Tokens
  /** A colour for each series. */
  readonly inks: readonly string[]
}

/** Writes on each area its number, if there is room, so that colour never speaks alone. */
export function numbersPlugin(look: () => NumberLook): Plugin<'bar'> {
  return {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const { tokens, inks } = look()
      const { ctx } = chart
      ctx.save()
      ctx.font = tokens.font
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      ctx.lineWidth = 6
      ctx.lineJoin = 'round'
      ctx.strokeStyle = tokens.paper
      for (const [index, { data, backgroundColor }] of chart.data.datasets.entries()) {
        ctx.fillStyle = inks[index] ?? ''
        for (const [row, element] of chart.getDatasetMeta(index).data.entries()) {
          const text = formatNumber(Number(data[row] ?? 0))
          const { x, y, base } = element.getProps(['x', 'y', 'base'], true) as Record<
            'x' | 'y' | 'base',
            number
          >
          if (Math.abs(x - base) < ctx.measureText(text).width + 8) continue
          const place = [text, (x + base) / 2, y + 1] as const
          // a number among hatching needs ground under it
          if (typeof backgroundColor !== 'string') ctx.strokeText(...place)
          ctx.fillText(...place)
        }
      }
      ctx.restore()
    },
  }
}
