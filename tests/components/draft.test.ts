import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useDraft } from '@/composables/useDraft'

interface Words {
  text: string
}
const recall = (kept: unknown) =>
  typeof kept === 'object' && kept !== null && 'text' in kept ? { text: String(kept.text) } : null

/** The form of a page that is opened anew. */
const open = (key = 'a') => {
  const draft = effectScope().run(() => useDraft<Words>(key, () => ({ text: '' }), recall))
  if (!draft) throw new Error('The scope has ended.')
  return draft
}

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('what is typed', () => {
  it('is kept at once and found again, with its time', () => {
    vi.setSystemTime('2021-03-01T10:00:00Z')
    const draft = open()
    expect([draft.isChanged.value, draft.restoredFrom.value]).toEqual([false, null])
    draft.value.value.text = 'Portal açıldı'
    expect([draft.isChanged.value, draft.isKept.value]).toEqual([true, true])
    vi.useRealTimers()

    const again = open()
    expect(again.value.value.text).toBe('Portal açıldı')
    expect(again.restoredFrom.value).toBe('2021-03-01T10:00:00.000Z')
    expect(open('b').value.value.text).toBe('')
  })

  it('is forgotten when it was sent, or taken back letter by letter', () => {
    const draft = open()
    draft.value.value.text = 'x'
    draft.finish()
    expect([draft.isChanged.value, localStorage.length]).toEqual([false, 0])
    draft.value.value.text = 'y'
    draft.value.value.text = ''
    expect([draft.isChanged.value, localStorage.length]).toEqual([false, 0])
  })

  it('is gone after starting over', () => {
    open().value.value.text = 'x'
    const draft = open()
    draft.startOver()
    expect([draft.value.value.text, draft.restoredFrom.value, localStorage.length]).toEqual(['', null, 0])
  })

  it.each(['nonsense', '{"value": {"text": "x"}}', '{"savedAt": "2021-03-01", "value": 1}'])(
    'is not looked for in %s',
    (stored) => {
      localStorage.setItem('draft:a', stored)
      expect([open().value.value.text, open().isChanged.value]).toEqual(['', false])
    },
  )

  it('stays on the page when the browser keeps nothing, and the page knows', () => {
    const full = () => {
      throw new Error('QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem: full })
    const draft = open()
    draft.value.value.text = 'x'
    expect([draft.isChanged.value, draft.isKept.value]).toEqual([true, false])
  })
})
