import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as sync from '@/domain/draft-sync'
import type { DraftState, SavedDraft } from '@/domain/draft-sync'

interface Words {
  text: string
  key: string
}

/** The server as its functions behave: one draft, one update per key, both written in one step. */
class Server {
  draft: SavedDraft<Words> | null = null
  updates = new Map<string, string>()
  #versions = 0

  save(content: Words, base: number, by: string): number | 'conflict' {
    if (base === 0 ? this.draft !== null : this.draft?.version !== base) return 'conflict'
    // a draft begun anew counts from 1 again, as a new row does
    this.#versions = base === 0 ? 1 : base + 1
    this.draft = { version: this.#versions, content, savedBy: by, savedAt: 'then' }
    return this.#versions
  }

  submit({ key, text }: Words): string {
    const before = this.updates.get(key)
    if (before !== undefined) return before
    this.updates.set(key, text)
    this.draft = null
    return text
  }
}

let keys = 0
const newKey = () => `k${String((keys += 1))}`
const empty = (): Words => ({ text: '', key: newKey() })

/** A tab: what is on screen, and what the device would keep if it were closed. */
class Tab {
  state: DraftState<Words>
  readonly me: string
  readonly #server: Server
  /** Words that were replaced by this person's own typing or submitted: those alone may be gone. */
  readonly gone = new Set<string>()

  constructor(server: Server, me: string) {
    this.#server = server
    this.me = me
    this.state = sync.openDraft({ pristine: empty(), local: null, saved: server.draft, me, now: 'now' })
  }

  type(text: string): void {
    this.gone.add(this.state.content.text)
    this.state = sync.typed(this.state, { ...this.state.content, text }, 'now')
  }

  save(arrives: boolean, answers: boolean): void {
    if (!sync.canSend(this.state)) return
    const { content, base } = this.state
    this.state = sync.sending(this.state)
    const answer = arrives ? this.#server.save(content, base, this.me) : 'conflict'
    if (!arrives || !answers) this.state = sync.unanswered(this.state)
    else if (answer === 'conflict') this.state = sync.refused(this.state, this.#server.draft)
    else this.state = sync.saved(this.state, answer)
    this.recognize()
  }

  /** A draft that is gone because these very words were submitted is no draft any more. */
  recognize(): void {
    const { rival, content } = this.state
    if (rival === 'gone' && [...this.#server.updates.values()].includes(content.text))
      this.state = { ...sync.newDraft(empty(), 'now'), aside: this.state.aside }
  }

  choose(mine: boolean): void {
    if (this.state.rival === 'gone' && mine) {
      const next = sync.chooseMine(this.state)
      this.state = { ...next, content: { ...next.content, key: newKey() } }
    } else this.state = mine ? sync.chooseMine(this.state) : sync.chooseTheirs(this.state, empty(), 'now')
  }

  takeBack(): void {
    const [version] = this.state.aside
    if (version && !this.state.rival) this.state = sync.takeBack(this.state, version, 'now')
  }

  reopen(): void {
    const local = JSON.parse(JSON.stringify(sync.toLocal(this.state))) as ReturnType<
      typeof sync.toLocal<Words>
    >
    const { me } = this
    this.state = sync.openDraft({ pristine: empty(), local, saved: this.#server.draft, me, now: 'now' })
    this.recognize()
  }

  submit(answers: boolean): void {
    this.save(true, true)
    if (this.state.rival !== null || this.state.content.text === '') return
    const sent = this.state.content
    const told = this.#server.submit(sent)
    if (!answers) return // sent again some time, with the same key
    if (told === sent.text) {
      for (const { content } of this.state.aside) this.gone.add(content.text)
      this.state = sync.newDraft(empty(), 'now')
    } else {
      // an earlier attempt had arrived; the words since stay
      this.state = { ...this.state, content: { ...sent, key: newKey() }, base: 0, isSaved: false }
    }
  }

  /** Every text that can still be read here. */
  has(text: string): boolean {
    return [this.state.content, ...this.state.aside.map(({ content }) => content)].some(
      (content) => content.text === text,
    )
  }
}

type Step =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'save'; readonly arrives: boolean; readonly answers: boolean }
  | { readonly do: 'choose'; readonly mine: boolean }
  | { readonly do: 'submit'; readonly answers: boolean }
  | { readonly do: 'reopen' | 'takeBack' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text: fc.uuid() }),
  fc.record({ do: fc.constant('save' as const), arrives: fc.boolean(), answers: fc.boolean() }),
  fc.record({ do: fc.constant('choose' as const), mine: fc.boolean() }),
  fc.record({ do: fc.constant('submit' as const), answers: fc.boolean() }),
  fc.record({ do: fc.constantFrom('reopen' as const, 'takeBack' as const) }),
)
const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), step), { maxLength: 60, size: 'max' })

function carryOut(tab: Tab, one: Step): void {
  if (one.do === 'type') tab.type(one.text)
  else if (one.do === 'save') tab.save(one.arrives, one.answers)
  else if (one.do === 'choose') tab.choose(one.mine)
  else if (one.do === 'submit') tab.submit(one.answers)
  else if (one.do === 'reopen') tab.reopen()
  else tab.takeBack()
}

describe('whatever two people and a second tab do to one draft', () => {
  it('no words are lost that were not written over by whoever wrote them', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const server = new Server()
        const tabs = [new Tab(server, 'Aysel'), new Tab(server, 'Aysel'), new Tab(server, 'Rauf')]
        const typed: { text: string; tab: Tab }[] = []
        for (const [who, one] of all) {
          const tab = tabs[who]
          if (!tab) continue
          if (one.do === 'type') typed.push({ text: one.text, tab })
          carryOut(tab, one)
          for (const { text, tab: writer } of typed) {
            const isReadable =
              writer.has(text) ||
              server.draft?.content.text === text ||
              [...server.updates.values()].includes(text)
            expect(isReadable || writer.gone.has(text)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nobody’s typing is replaced on their own screen without their choice, and both versions stay', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const server = new Server()
        const tabs = [new Tab(server, 'Aysel'), new Tab(server, 'Aysel'), new Tab(server, 'Rauf')]
        for (const [who, one] of all) {
          const tab = tabs[who]
          if (!tab) continue
          const before = tab.state.content.text
          const wasUnsaved = !tab.state.isSaved
          const rival = tab.state.rival
          carryOut(tab, one)
          if (one.do === 'choose' && rival !== null && rival !== 'gone')
            expect(tab.has(rival.content.text) && tab.has(before)).toBe(true)
          // words whose submission was not answered are recognized later, and leave the screen
          const isSubmitted = [...server.updates.values()].includes(before)
          if ((one.do === 'save' || (one.do === 'reopen' && wasUnsaved)) && !isSubmitted)
            expect(tab.state.content.text).toBe(before)
        }
      }),
    )
  })

  it('the same words are submitted once, however often the answer is lost', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const server = new Server()
        const tab = new Tab(server, 'Aysel')
        for (const [, one] of all) {
          // every text is typed once: two updates that say the same were submitted twice
          carryOut(tab, one)
          const texts = [...server.updates.values()]
          expect(texts).toHaveLength(new Set(texts).size)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const saved = (text: string, version = 1, savedBy = 'Rauf'): SavedDraft<Words> => ({
  version,
  content: { text, key: 'theirs' },
  savedBy,
  savedAt: '2026-01-02',
})
const open = (local: Parameters<typeof sync.openDraft<Words>>[0]['local'], kept?: SavedDraft<Words> | null) =>
  sync.openDraft({ pristine: { text: '', key: 'new' }, local, saved: kept, me: 'Aysel', now: '2026-01-03' })
const local = (text: string, base = 0, isSaved = false) => ({
  content: { text, key: 'mine' },
  at: '2026-01-01',
  base,
  isSaved,
  unsure: [],
  aside: [],
})

describe('a draft that is opened', () => {
  it('is the server’s where this device knows none', () => {
    expect(open(null, saved('theirs'))).toMatchObject({ content: { text: 'theirs' }, base: 1, isSaved: true })
  })

  it('is this device’s where the server keeps the version it grew from', () => {
    expect(open(local('newer', 1), saved('older'))).toMatchObject({ content: { text: 'newer' }, rival: null })
  })

  it('shows both where somebody else has saved since', () => {
    const state = open(local('mine', 1, true), saved('theirs', 2))
    expect(state).toMatchObject({ content: { text: 'mine' }, rival: { content: { text: 'theirs' } } })
    const taken = sync.chooseTheirs(state, { text: '', key: '' }, '')
    expect(taken).toMatchObject({
      content: { text: 'theirs' },
      base: 2,
      aside: [{ content: { text: 'mine' } }],
    })
    expect(sync.chooseMine(state)).toMatchObject({ base: 2, isSaved: false, rival: null })
  })

  it('takes one’s own later version, and keeps the earlier aside', () => {
    const state = open(local('phone', 1, true), saved('desk', 2, 'Aysel'))
    expect(state).toMatchObject({
      content: { text: 'desk' },
      rival: null,
      aside: [{ content: { text: 'phone' } }],
    })
  })

  it('says when it was submitted or discarded elsewhere', () => {
    expect(open(local('mine', 3, true), null)).toMatchObject({ rival: 'gone', content: { text: 'mine' } })
  })

  it('is this device’s while the server cannot be asked', () => {
    expect(open(local('mine', 3, true), undefined)).toMatchObject({ rival: null, content: { text: 'mine' } })
  })

  it('knows its own words after a lost answer', () => {
    const sent = sync.unanswered(sync.sending(sync.typed(open(null, null), { text: 'a', key: 'new' }, '')))
    const later = sync.typed(sent, { text: 'ab', key: 'new' }, '')
    const theirs = { ...saved('a', 1, 'Aysel'), content: { text: 'a', key: 'new' } }
    expect(sync.refused(later, theirs)).toMatchObject({ base: 1, rival: null, isSaved: false })
    expect(open(sync.toLocal(later), theirs)).toMatchObject({ base: 1, rival: null, content: { text: 'ab' } })
  })

  it('is offered beside what the page was opened for', () => {
    const state = sync.openBeside(open(null, saved('other')), { text: 'asked', key: 'k' }, 'Aysel', '')
    expect(state).toMatchObject({ content: { text: 'asked' }, rival: { content: { text: 'other' } } })
  })
})
