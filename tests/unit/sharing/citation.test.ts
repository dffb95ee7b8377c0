import { expect, it } from 'vitest'
import { citationFileName, toBibtex, toRis, type Citation } from '@/domain/citation'

const citation: Citation = {
  title: '1.2 100 % of {services} & a_b\\',
  site: 'Open Government Tracker',
  day: '2026-11-22',
  address: 'https://tracker.example/en/plans/2025-2027/commitments/1.2?asof=2026-11-22',
  locale: 'en',
  entry: { seq: 1567, hash: 'ab'.repeat(32) },
}

it('writes BibTeX whose signs mean themselves', () => {
  const text = toBibtex(citation)
  expect(text).toContain('@online{ogt-en-plans-2025-2027-commitments-1.2-2026-11-22,')
  expect(text).toContain(String.raw`title = {{1.2 100 \% of \{services\} \& a\_b\textbackslash{}}}`)
  expect(text).toContain(`note = {Ledger entry 1567, SHA-256 ${'ab'.repeat(32)}}`)
  expect(text).toContain('urldate = {2026-11-22}')
})

it('writes RIS with one field a line, whatever the title holds', () => {
  const lines = toRis({ ...citation, title: 'A\r\nER  - B', entry: null }).split('\r\n')
  expect(lines[0]).toBe('TY  - ELEC')
  expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(1)
  expect(lines).toContain('TI  - A ER  - B')
  expect(lines).toContain('Y2  - 2026/11/22')
  expect(lines.some((line) => line.startsWith('N1'))).toBe(false)
})

it('names its file without signs that a system forbids', () => {
  expect(citationFileName({ ...citation, address: 'https://t.example/a%2Fb:c' })).toBe('ogt-a2Fbc-2026-11-22')
})
