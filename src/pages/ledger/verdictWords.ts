import { t } from '@/i18n'
import type { Verdict } from './chain'

/** What a verification found, as a sentence and what it means. */
export interface VerdictWords {
  readonly title: string
  readonly text: string
  readonly tone: 'good' | 'bad' | 'caution'
}

type Broken = Extract<Verdict, { kind: 'broken' }>

function brokenText({ fault, summary }: Broken): string {
  const { seq } = fault
  // numbers of entries are names, not amounts
  const n = String(seq)
  const until = summary.entries > 0 ? t('ledger.verify.broken.until', { n: summary.entries }) : ''
  const what = {
    foreign: () => t('ledger.verify.broken.foreign'),
    unreadable: () =>
      t('ledger.verify.broken.unreadable', { n, line: 'line' in fault ? String(fault.line) : '' }),
    changed: () => t('ledger.verify.broken.changed', { n }),
    missing: () =>
      t('ledger.verify.broken.missing', { n, found: 'found' in fault ? String(fault.found) : '' }),
    misplaced: () =>
      t('ledger.verify.broken.misplaced', { n, found: 'found' in fault ? String(fault.found) : '' }),
    unlinked: () => t('ledger.verify.broken.unlinked', { n, before: String(seq - 1) }),
    cut: () => t('ledger.verify.broken.cut', { n }),
    head: () => t('ledger.verify.broken.head'),
  }[fault.kind]()
  return [what, until].filter(Boolean).join(' ')
}

/** A verdict in words. */
export function verdictWords(verdict: Verdict): VerdictWords {
  switch (verdict.kind) {
    case 'empty':
      return {
        tone: 'caution',
        title: t('ledger.verify.empty.title'),
        text: t(verdict.source === 'site' ? 'ledger.verify.empty.text' : 'ledger.verify.empty.file'),
      }
    case 'broken': {
      if (verdict.fault.kind === 'foreign')
        return { tone: 'caution', title: t('ledger.verify.empty.title'), text: brokenText(verdict) }
      const title = t(`ledger.verify.broken.${verdict.source}`, { n: String(verdict.fault.seq) })
      return { tone: 'bad', title, text: brokenText(verdict) }
    }
    case 'whole':
    case 'same': {
      const n = verdict.summary.entries
      return {
        tone: 'good',
        title: t(`ledger.verify.${verdict.kind}.title`),
        text: t(`ledger.verify.${verdict.kind}.text`, { n }),
      }
    }
    case 'earlier': {
      const { summary, more } = verdict
      const text = t('ledger.verify.earlier.text', { n: summary.entries, more })
      return { tone: 'good', title: t('ledger.verify.earlier.title'), text }
    }
    case 'later': {
      const { summary, more } = verdict
      const text = t('ledger.verify.later.text', { n: String(summary.entries - more), more })
      return { tone: 'bad', title: t('ledger.verify.later.title'), text }
    }
    case 'differs': {
      const n = String(verdict.seq)
      return {
        tone: 'bad',
        title: t('ledger.verify.differs.title', { n }),
        text: t('ledger.verify.differs.text', { n }),
      }
    }
  }
}
