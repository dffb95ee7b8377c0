/** The typical one of numbers in order: as many are larger as are smaller. Of an even number it is the middle of two. */
export function median(sorted: readonly number[]): number {
  const [low = 0, high = 0] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)].map(
    (place) => sorted[place],
  )
  return (low + high) / 2
}
