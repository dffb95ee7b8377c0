import { mount, RouterLinkStub } from '@vue/test-utils'
import { h } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { looks, type StatusProps } from '@/components/status'
import StatusTag from '@/components/StatusTag.vue'
import { loadMessages } from '@/i18n'

const render = (props: StatusProps & { plain?: boolean }) =>
  mount(() => h(StatusTag, props), { global: { stubs: { RouterLink: RouterLinkStub } } })

beforeEach(() => loadMessages('en'))

describe('a state', () => {
  it('says its word and leads to its meaning', () => {
    const view = render({ kind: 'schedule', value: 'overdue' })
    expect(view.text()).toBe('Overdue')
    expect(view.getComponent(RouterLinkStub).props('to')).toEqual({
      name: 'about',
      hash: '#schedule-overdue',
    })
  })

  it('is no link when plain', () => {
    expect(render({ kind: 'freshness', value: 'silent', plain: true }).find('a').exists()).toBe(false)
  })

  it('is "no update yet" without a report, never zero', () => {
    const view = render({ kind: 'completion', value: null })
    expect(view.text()).toBe('No update yet')
    expect(view.getComponent(RouterLinkStub).props('to')).toMatchObject({ hash: '#completion-none' })
  })

  it.each([
    [{ kind: 'schedule', value: 'overdue', days: 43 }, 'Late by 43 days'],
    [{ kind: 'schedule', value: 'overdue', days: 1 }, 'Late by 1 day'],
    [{ kind: 'freshness', value: 'final' }, 'Reporting has ended'],
    [{ kind: 'schedule', value: 'done_late', days: 2 }, 'Done 2 days late'],
    [{ kind: 'schedule', value: 'due_soon', days: 12 }, 'Due in 12 days'],
    [{ kind: 'schedule', value: 'due_soon', days: 0 }, 'Due today'],
    [{ kind: 'schedule', value: 'on_time', days: 400 }, 'On time'],
    [{ kind: 'schedule', value: 'unreported', days: null }, 'Due date passed, result never reported'],
  ] as const)('counts days in plain words: %j', (props, words) => {
    expect(render(props).text()).toBe(words)
  })

  it('speaks Azerbaijani', async () => {
    await loadMessages('az')
    expect(render({ kind: 'schedule', value: 'overdue', days: 43 }).text()).toBe('43 gün gecikir')
  })
})

it('tells states of one kind apart by shape, not only by hue', () => {
  for (const states of Object.values(looks)) {
    const shapes = Object.values<{ icon: string }>(states).map(({ icon }) => icon)
    expect(new Set(shapes).size).toBe(shapes.length)
  }
})
