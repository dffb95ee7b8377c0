import { describe, expect, it, vi } from 'vitest'
import { inSlices } from '@/composables/inSlices'

/** Work of so many steps, each of which takes a whole slice. */
function* work(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    now += 50
    yield step / steps
  }
  return 'done'
}
let now = 0
vi.spyOn(performance, 'now').mockImplementation(() => now)

describe('long work', () => {
  it('is carried out to its end, telling how far it is', async () => {
    const shares: number[] = []
    expect(await inSlices(work(4), { onProgress: (share) => shares.push(share) })).toBe('done')
    expect(shares).toEqual([0.25, 0.5, 0.75, 1])
  })

  it('lets others have a turn in between', async () => {
    const order: string[] = []
    const other = setInterval(() => order.push('other'))
    await inSlices(work(30), { onProgress: () => order.push('work') })
    clearInterval(other)
    expect(order).toContain('other')
  })

  it('ends when it is stopped', async () => {
    const stop = new AbortController()
    const shares: number[] = []
    const working = inSlices(work(100), {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share)
        if (shares.length === 3) stop.abort()
      },
    })
    await expect(working).rejects.toMatchObject({ name: 'AbortError' })
    expect(shares).toHaveLength(3)
  })
})
