import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import type { Comment } from '@/domain/comment'
import type { Milestone } from '@/domain/milestone'
import { loadMessages } from '@/i18n'
import CommentsSection from '@/pages/discussion/CommentsSection.vue'
import { aBody, aPerson } from '../fixtures/people'

/** The commitment whose discussion is shown, and the address of its page. */
export const place = { kind: 'commitment', commitmentId: 7 } as const
export const here = '/plans/2025-2027/commitments/1.2'

export const comments = shallowRef<readonly Comment[]>([])
export const milestones = shallowRef<readonly Milestone[]>([])

export const member = aPerson({
  id: 'aysel',
  displayName: 'Aysel',
  memberships: [{ role: 'member', organization: aBody({ id: 9, slug: 'budget', kind: 'civil_society' }) }],
})

let pinia: Pinia
let router: Router

/** An empty discussion that nobody has opened yet, in English. */
export async function prepareDiscussion(): Promise<void> {
  localStorage.clear()
  comments.value = []
  milestones.value = []
  pinia = createPinia()
  setActivePinia(pinia)
  const page = defineComponent({
    setup: () => () =>
      h(CommentsSection, { place, comments: comments.value, milestones: milestones.value, updates: [] }),
  })
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: here, name: 'commitment', component: page },
      ...['agency', 'sign-in', 'sign-up', 'dialogue-rules', 'rules'].map((name) => ({
        path: `/${name}/:agency?`,
        name,
        component: page,
      })),
    ],
  })
  await loadMessages('en')
}

/** Opens the discussion, with the code for writing that comes by itself. */
export async function openDiscussion(address = here) {
  await router.push(address)
  const view = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await vi.dynamicImportSettled()
  await flushPromises()
  return view
}

/** Where the reader is, with filters and order. */
export const address = () => router.currentRoute.value.fullPath
