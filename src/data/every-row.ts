/** A Supabase project hands out at most so many rows at once, without a word about the rest. */
const rowsPerAnswer = 1000
/** At most so many answers are asked for together; each one that turns out empty costs as much as a full one. */
const atOnce = 3

/**
 * All rows of a question that may have more of them than one answer holds; one request where it has not.
 * @param page the rows at these places, both included; they need an order in which no two are equal
 * @param onFirst told of the first answer when there may be more to come
 * @throws whatever `page` throws
 */
export async function everyRow<T>(
  page: (from: number, to: number) => Promise<readonly T[]>,
  onFirst?: (rows: readonly T[]) => void,
): Promise<T[]> {
  const answer = (index: number) => page(index * rowsPerAnswer, (index + 1) * rowsPerAnswer - 1)
  const first = await answer(0)
  if (first.length === rowsPerAnswer) onFirst?.(first)
  const rows = [...first]
  for (let known = 1, many = 2; rows.length === known * rowsPerAnswer; known += many, many = atOnce) {
    const more = await Promise.all(Array.from({ length: many }, (_, index) => answer(known + index)))
    rows.push(...more.flat())
  }
  return rows
}
