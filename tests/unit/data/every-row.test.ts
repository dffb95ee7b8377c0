import { expect, it, vi } from 'vitest'
import { everyRow } from '@/data/every-row'

/** A table of so many rows, which gives a thousand at most and notes what it was asked for. */
function table(rows: number) {
  const asked: string[] = []
  const page = (from: number, to: number) => {
    asked.push(`${String(from)}–${String(to)}`)
    const last = Math.min(to, from + 999, rows - 1)
    return Promise.resolve(Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index))
  }
  return { asked, page }
}

it.each([0, 1, 999, 1000, 1001, 2000, 4000, 4001, 9500])('all of %i rows, in their order', async (rows) => {
  const { page } = table(rows)
  expect(await everyRow(page)).toEqual(Array.from({ length: rows }, (_, index) => index))
})

it('one question where one answer holds them, and the next together where it does not', async () => {
  const few = table(999)
  await everyRow(few.page)
  expect(few.asked).toEqual(['0–999'])
  const many = table(2000)
  await everyRow(many.page)
  expect(many.asked).toEqual(['0–999', '1000–1999', '2000–2999'])
  const more = table(6500)
  await everyRow(more.page)
  expect(more.asked).toHaveLength(9)
})

it('the first are told of when there may be more', async () => {
  const told = vi.fn()
  await everyRow(table(999).page, told)
  expect(told).not.toHaveBeenCalled()
  await everyRow(table(1001).page, told)
  expect(told).toHaveBeenCalledOnce()
  expect(told.mock.lastCall?.[0]).toHaveLength(1000)
})
