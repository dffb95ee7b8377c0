import type { RouteLocationNormalizedLoaded } from 'vue-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { leadToAnchor } from '@/composables/leadToAnchor'
import { makeRouter } from '@/router'

/** Tells as a browser does that the page has become longer. */
let grow: () => void = () => undefined
const scrolled = vi.fn()
/** The walk to an address, ended by the next. */
let walk = new AbortController()

beforeEach(() => {
  walk = new AbortController()
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('scrollBy', scrolled)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe: () => void
      constructor(notice: () => void) {
        this.observe = () => {
          grow = notice
        }
      }
      disconnect() {
        grow = () => undefined
      }
    },
  )
})
afterEach(() => {
  walk.abort()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
  scrolled.mockReset()
  document.body.innerHTML = ''
})

function arrive(id: string): HTMLElement {
  const place = document.createElement('p')
  place.id = id
  document.body.append(place)
  return place
}

/** What was done since the last look, as the browser would have shown it. */
function moves(): number {
  const count = scrolled.mock.calls.length
  scrolled.mockClear()
  return count
}

it('leads to a place that a slow network brings late', async () => {
  const led = leadToAnchor('comment-1', walk.signal)
  await vi.advanceTimersByTimeAsync(20_000)
  const place = arrive('comment-1')
  await led
  expect(document.activeElement).toBe(place)
  expect(moves()).toBeGreaterThan(0)
  grow()
  expect(moves()).toBe(1)
})

it('drags nobody who has gone on before the place was there, by themselves or by another address', async () => {
  const scrolling = leadToAnchor('comment-1', walk.signal)
  dispatchEvent(new Event('wheel'))
  arrive('comment-1')
  await scrolling
  const walking = leadToAnchor('comment-2', walk.signal)
  walk.abort()
  arrive('comment-2')
  await walking
  expect(moves()).toBe(0)
  expect(document.activeElement).toBe(document.body)
})

it('goes on with what newer answers put in the place of an element, but not once the reader has left it', async () => {
  await leadToAnchor(arrive('comment-1').id, walk.signal)
  document.body.innerHTML = ''
  const fresh = arrive('comment-1')
  grow()
  await vi.advanceTimersByTimeAsync(0)
  expect(document.activeElement).toBe(fresh)
  // as Chromium does before it takes an element away
  fresh.dispatchEvent(new FocusEvent('blur'))
  fresh.remove()
  const freshest = arrive('comment-1')
  await vi.advanceTimersByTimeAsync(0)
  expect(document.activeElement).toBe(freshest)
  freshest.blur()
  await vi.advanceTimersByTimeAsync(0)
  moves()
  grow()
  expect(moves()).toBe(0)
})

it('holds one place at a time', async () => {
  arrive('comment-1')
  const second = arrive('comment-2')
  await leadToAnchor('comment-1', walk.signal)
  walk.abort()
  const next = new AbortController()
  await leadToAnchor('comment-2', next.signal)
  expect(document.activeElement).toBe(second)
  moves()
  grow()
  expect(moves()).toBe(1)
  next.abort()
  grow()
  expect(moves()).toBe(0)
})

it('holds the place of a page that was opened in the background until it has been looked at', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  arrive('comment-1')
  await leadToAnchor('comment-1', walk.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  moves()
  grow()
  expect(moves()).toBe(1)
  await vi.advanceTimersByTimeAsync(10_000)
  grow()
  expect(moves()).toBe(0)
})

it('follows a link to a place once more, and moves nobody for a filter', async () => {
  const router = makeRouter()
  const at = (address: string) => router.resolve(address) as RouteLocationNormalizedLoaded
  const place = arrive('figures')
  const come = (to: string, from: string) =>
    router.options.scrollBehavior?.call(router, at(to), at(from), null)
  await come('/about#figures', '/about#figures')
  expect(document.activeElement).toBe(place)
  expect(moves()).toBeGreaterThan(0)
  expect(await come('/about?x=1#figures', '/about#figures')).toBe(false)
  expect(await come('/about', '/about')).toBe(false)
  expect(moves()).toBe(0)
})
