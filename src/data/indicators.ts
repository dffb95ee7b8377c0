import type { IndicatorValueWish } from '@/domain/indicator'
import type { Json } from './database.types'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** Adds a measured value with its source; it stays as it is. @throws AppError `conflict` when that day has a value */
export async function addIndicatorValue(wish: IndicatorValueWish): Promise<void> {
  unwrap(
    await rest.from('indicator_values').insert({
      indicator_id: wish.indicatorId,
      measured_on: wish.measuredOn,
      value: wish.value,
      source: wish.source as NonNullable<Json>,
      source_url: wish.sourceUrl,
    }),
  )
}
