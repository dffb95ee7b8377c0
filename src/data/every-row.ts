/** A Supabase project hands out at most so many rows at once, without a word about the rest. */
const rowsPerAnswer = 1000
/** So many answers are asked for together once the first one was full. */
const atOnce = 3

/**
 * All rows of a question that may have more of them than one answer holds; one request where it has not.
 * @param page the rows at these places, both included; they need an order in which no two are equal
 * @throws whatever `page` throws
 */
export async function everyRow<T>(page: (from: number, to: number) => Promise<T[]>): Promise<T[]> {
  const answer = (index: number) => page(index * rowsPerAnswer, (index + 1) * rowsPerAnswer - 1)
  const rows = await answer(0)
  for (let known = 1; rows.length === known * rowsPerAnswer; known += atOnce) {
    const more = await Promise.all(Array.from({ length: atOnce }, (_, index) => answer(known + index)))
    rows.push(...more.flat())
  }
  return rows
}
