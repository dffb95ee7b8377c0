import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { loadMessages } from '@/i18n'

let pinia: Pinia
export let router: Router

/** Empty stores and a router whose form about a commitment (`report`, `assess`) is the page; the pages around it are blank. */
export async function prepareForm(form: string, page: Component): Promise<void> {
  localStorage.clear()
  pinia = createPinia()
  setActivePinia(pinia)
  const component = { template: '<p />' }
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', component },
      { path: '/work', name: 'work', component },
      { path: '/plans/:plan', name: 'plan', component },
      { path: '/agencies/:agency', name: 'agency', component },
      { path: '/plans/:plan/commitments/:code', name: 'commitment', component },
      { path: `/plans/:plan/commitments/:code/${form}`, name: form, component: page },
    ],
  })
  await loadMessages('en')
}

/** The page at an address, with everything loaded. */
export async function openAt(address: string) {
  await router.push(address)
  const view = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada, router] },
  })
  await flushPromises()
  return view
}
export type View = Awaited<ReturnType<typeof openAt>>

export async function fillIn(view: View, completion: string, words: string) {
  await view.get(`input[value="${completion}"]`).setValue()
  await view.get('textarea[lang="en"]').setValue(words)
}

export async function send(view: View) {
  await view.get('form').trigger('submit')
  await flushPromises()
}

/** What stands in the English narrative. */
export const narrativeIn = (view: View) => view.get<HTMLTextAreaElement>('textarea[lang="en"]').element.value
