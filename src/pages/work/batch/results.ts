/** What happened to one line of the table. */
export type RowResult = { readonly id: number; readonly code: string } & (
  | { readonly kind: 'submitted' | 'unchanged' }
  | {
      readonly kind: 'refused'
      /** Why, with the id of the field that is wrong where there is one. */
      readonly reasons: readonly { readonly id: string | null; readonly message: string }[]
    }
)

/**
 * Does one thing after the other for each, a few at once.
 * @param atOnce how many are under way at the same time
 */
export async function inLanes<T, R>(
  all: readonly T[],
  atOnce: number,
  each: (one: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(all.length)
  let next = 0
  const lane = async () => {
    while (next < all.length) {
      const index = next++
      results[index] = await each(all[index] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, lane))
  return results
}
