import { beforeAll, expect, it } from 'vitest'
import type { Commitment } from '@/domain/commitment'
import { loadMessages } from '@/i18n'
import { badgeAddress, cardAddress } from '@/pages/embed/addresses'
import { badgeOfCommitment, badgeOfPlan, badgeSvg, telling } from '@/pages/embed/badge'
import { cardOfAgency, cardOfCommitment } from '@/pages/embed/card'
import { pictureSvg } from '@/pages/embed/picture'
import { wrap } from '@/pages/embed/wrap'
import { embeddedPieces, missingPiece } from '@/pages/embed/pieces'
import { badgeMarkdown, badgeSnippet } from '@/pages/sharing/snippets'
import { qrPath } from '@/pages/sheets/qrPath'
import { aCommitment, aLead, aPlan } from '../../fixtures/domain'

beforeAll(() => loadMessages('en'))
const late = { lifecycle: 'active', completion: 'limited', schedule: 'overdue', daysLate: 43 } as const

it('puts the state that matters most on a badge', () => {
  expect(telling(late)).toMatchObject({ kind: 'schedule', days: 43 })
  expect(telling({ ...late, completion: 'complete' })).toEqual({ kind: 'completion', value: 'complete' })
  expect(telling({ ...late, lifecycle: 'withdrawn' })).toEqual({ kind: 'lifecycle', value: 'withdrawn' })
  const svg = badgeSvg(badgeOfCommitment(aCommitment({ ...late })))
  expect(svg).toContain('Late by 43 days')
  expect(svg).not.toMatch(/<script|<style|style=/)
})

it('writes a card that runs nothing and lets no title out of its place', () => {
  const nasty = aCommitment({ ...late, title: { en: '<img src=x onerror=1>"' } })
  const html = cardOfCommitment(nasty, '2026-11-22', '/en/plans/a/commitments/1.1')
  expect(html).toContain('&lt;img src=x onerror=1&gt;&quot;')
  expect(html).not.toMatch(/<script|<img| style=/)
})

it('says unknown, not none, of a plan on which nobody reported', () => {
  const plan = aPlan({ counts: { ...aPlan().counts, commitments: 37, complete: 0, silent: 37 } })
  expect(badgeOfPlan(plan)).toMatchObject({ state: 'No update yet', tone: 'unknown' })
  const known = aPlan({ counts: { ...aPlan().counts, commitments: 37, complete: 0, silent: 36 } })
  expect(badgeOfPlan(known).state).toBe('0/37 complete')
  const kept = (complete: number) =>
    badgeOfPlan(aPlan({ counts: { ...aPlan().counts, commitments: 37, complete, silent: 0 } })).tone
  expect([kept(9), kept(37)]).toEqual(['neutral', 'good'])
})

it('calls a body late only with what is in force', () => {
  const past = aCommitment({ ...late, plan: { ...aCommitment().plan, lifecycle: 'closed' } })
  const present = aCommitment({ ...late, schedule: 'on_time', daysLate: 0 })
  const card = (...led: Commitment[]) => cardOfAgency(aLead('asan'), led, '2026-11-22', '/agencies/asan')
  expect(card(past, present)).not.toMatch(/late/i)
  expect(card({ ...present, schedule: 'overdue' })).toMatch(/1 late/i)
  expect(card(past)).not.toMatch(/ late/i)
})

it('makes nothing of a plan that is a draft', () => {
  const draft = aCommitment({ plan: { ...aCommitment({}).plan, lifecycle: 'draft' } })
  expect(embeddedPieces({ plans: [], commitments: [draft], bodies: [], day: '2026-11-22' })).toEqual([])
})

it('says in a frame that there is nothing, and leads to the site', () => {
  const { address, content } = missingPiece('2026-11-22')
  expect(address).toBe('/en/embed/404.html')
  expect(content).toMatch(/<a href="\/en\/"[^>]*>Not found<\/a>/)
})

it('keeps addresses apart from what is in them', () => {
  expect(cardAddress({ plan: '2020', code: '1/2' })).toBe('/en/embed/plans/2020/commitments/1%2F2/')
  expect(badgeAddress({ plan: '2020', code: '1.2' })).toBe('/badges/2020/1.2.en.svg')
})

it('writes snippets that break neither HTML nor Markdown', () => {
  const thing = { badge: 'https://t.example/b.svg', page: 'https://t.example/p', title: 'A "b" [c] <d>' }
  expect(badgeSnippet(thing)).toContain('alt="A &quot;b&quot; [c] &lt;d&gt;"')
  expect(badgeMarkdown(thing)).toContain(String.raw`[![A "b" \[c\] <d>](`)
})

it('breaks lines at words and ends what is left over in an ellipsis', () => {
  const fits = (line: string) => line.length <= 10
  expect(wrap('one two three four', fits, 3)).toEqual(['one two', 'three four'])
  expect(wrap('one two three, four five six', fits, 2)).toEqual(['one two', 'three…'])
  // a number stays with what belongs to it
  expect(wrap('sixteen 5-i üzrə', fits, 3)).toEqual(['sixteen', '5-i üzrə'])
})

it('sets what a bar means so that it can be read in a small copy, and inside the picture', () => {
  const face = {
    measure: (text: string, size: number) => text.length * size * 0.5,
    runs: (text: string) => [{ family: 'Serif', text }],
  }
  const bar = ['Complete', 'Done in substance', 'Done in part', 'Not begun yet', 'No report so far'].map(
    (label) => ({ label, n: 3, fill: 'complete' }),
  )
  const head = { title: '', name: 'Plan', description: '', product: 'Tracker', locale: 'en', path: '/' }
  const svg = pictureSvg({ ...head, original: null, hidden: false, structured: [], look: { bar } }, face)
  const words = [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*><tspan[^>]*>([^<]*) 3</g)]
  expect(words).toHaveLength(5)
  for (const [, x, y, size, text = ''] of words) {
    expect(Number(size)).toBeGreaterThanOrEqual(24)
    expect(Number(x) + face.measure(`${text} 3`, Number(size))).toBeLessThanOrEqual(1120)
    expect(Number(y)).toBeLessThanOrEqual(615)
  }
})

it('sets a sentence smaller before it leaves words out', () => {
  const face = {
    measure: (text: string, size: number) => text.length * size * 0.5,
    runs: (text: string) => [{ family: 'Serif', text }],
  }
  const line = '19 commitments: 9 kept, 8 not finished in time, 2 without any report, and no more than that.'
  const look = { line, bar: [{ label: 'Complete', n: 9, fill: 'complete' }] }
  const name = 'A plan whose name is long enough to take three whole lines of the picture that tells of it'
  const head = { title: '', name, description: '', product: 'Tracker', locale: 'en', path: '/' }
  const svg = pictureSvg({ ...head, original: null, hidden: false, structured: [], look }, face)
  expect(svg).not.toContain('…')
  expect(svg).toContain('than that.')
})

it('breaks a name into lines of about one length', () => {
  const face = {
    measure: (text: string, size: number) => text.length * size * 0.5,
    runs: (text: string) => [{ family: 'Serif', text }],
  }
  const name = 'A plan for the promotion of open government 2025'
  const head = { title: '', name, description: '', product: 'Tracker', locale: 'en', path: '/' }
  const svg = pictureSvg({ ...head, original: null, hidden: false, structured: [], look: {} }, face)
  const lines = [...svg.matchAll(/font-size="68"[^>]*><tspan[^>]*>([^<]*)</g)].map(([, line]) => line)
  expect(lines).toEqual(['A plan for the promotion', 'of open government 2025'])
})

it('says in large letters what stands for the name, and hatches what nobody knows', () => {
  const face = {
    measure: (text: string, size: number) => text.length * size * 0.5,
    runs: (text: string) => [{ family: 'Serif', text }],
  }
  const look = {
    eyebrow: 'How are they kept?',
    title: '6 of 26 kept',
    bar: [{ label: 'Silent', n: 5, fill: 'none' }],
  }
  const head = {
    title: '',
    name: '',
    description: 'Both of it.',
    product: 'Tracker',
    locale: 'en',
    path: '/',
  }
  const svg = pictureSvg({ ...head, original: null, hidden: false, structured: [], look }, face)
  expect(svg).toMatch(/font-size="30"[^>]*><tspan[^>]*>How are they kept\?</)
  expect(svg).toMatch(/font-size="68"[^>]*><tspan[^>]*>6 of 26 kept</)
  expect(svg).not.toContain('Both of it.')
  expect(svg).toContain('fill="url(#hatch)"')
})

it('draws a code with its quiet zone', () => {
  const { size, path } = qrPath('https://tracker.example/plans/2020-2022')
  expect((size - 8 - 17) % 4).toBe(0)
  // the finder's upper edge, four modules in
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true)
})
