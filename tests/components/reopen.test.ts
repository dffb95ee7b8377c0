import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { pageFailed, reopenAfterDeployment } from '@/reopen'

const page = { render: () => null }
let missing = true

function aRouter() {
  const load = () => {
    if (!missing) return Promise.resolve(page)
    // what Vite does when the file of a page is gone
    dispatchEvent(new Event('vite:preloadError'))
    return Promise.reject(new Error('Failed to fetch dynamically imported module'))
  }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      { path: '/plans', component: load },
      {
        path: '/broken',
        component: () => Promise.reject(new Error('a fault in the code of the page')),
      },
    ],
  })
  reopenAfterDeployment(router)
  return router
}

const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)

beforeEach(() => {
  missing = true
  sessionStorage.clear()
  assign.mockClear()
})

it('opens a page afresh whose code is gone, once', async () => {
  const router = aRouter()
  await router.push('/plans?x=1').catch(() => undefined)
  expect(assign).toHaveBeenCalledExactlyOnceWith('/plans?x=1')
  expect(pageFailed.value).toBeNull()

  await aRouter()
    .push('/plans?x=1')
    .catch(() => undefined)
  expect(assign).toHaveBeenCalledOnce()
  expect(pageFailed.value).toBe('gone')
})

it('forgets the failure once any page opens', async () => {
  const router = aRouter()
  await router.push('/plans').catch(() => undefined)
  missing = false
  await router.push('/plans')
  expect(pageFailed.value).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

it('waits for a network, and then opens the page', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const router = aRouter()
  await router.push('/plans').catch(() => undefined)
  expect(pageFailed.value).toBe('offline')
  expect(assign).not.toHaveBeenCalled()
  onLine.mockRestore()
  dispatchEvent(new Event('online'))
  expect(assign).toHaveBeenCalledWith('/plans')

  // whoever has gone on to another page stays there
  assign.mockClear()
  await router.push('/')
  dispatchEvent(new Event('online'))
  expect(assign).not.toHaveBeenCalled()
})

it('does not reload for a fault of the page itself', async () => {
  await aRouter()
    .push('/broken')
    .catch(() => undefined)
  expect(assign).not.toHaveBeenCalled()
})
