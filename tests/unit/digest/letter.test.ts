import { describe, expect, it } from 'vitest'
import { formatDate } from '@/i18n/format'
import { setCurrentLocale } from '@/i18n/locale'
import { kinds, type Kind } from '../../../supabase/functions/_shared/kinds.ts'
import type { DigestEvent, DigestPage } from '../../../supabase/functions/digest/events.ts'
import { openDesk } from '../../../supabase/functions/digest/letter.ts'
import { newsOf } from '../../../supabase/functions/digest/news.ts'
import { languages, words } from '../../../supabase/functions/digest/words.ts'

function event(change: Partial<DigestEvent> = {}): DigestEvent {
  return {
    kind: 'comment',
    subject: 'comments',
    id: 7,
    at: '2026-03-01T10:00:00+00:00',
    plan: '2025-2027',
    code: '3.2',
    meeting: null,
    organization: null,
    comment: 7,
    title: { az: 'Öhdəlik', en: 'Commitment' },
    words: { who: 'Aynur', as: 'question', quote: 'Nə vaxt?', day: '2026-03-20' },
    ...change,
  }
}

function letter(events: readonly DigestEvent[], reader: { locale?: string; name?: string } = {}) {
  const page: DigestPage = { claimed_at: '', time_zone: 'Asia/Baku', next: null, events, people: [] }
  const write = openDesk(page, { siteUrl: 'https://site.test', apiUrl: 'https://api.test' })
  const person = { id: 'p', email: 'aynur@site.test', name: 'Aynur', locale: 'az', ...reader }
  return write({ ...person, events: events.map((_, place) => place) }, 'TOKEN')
}

const line = (change: Partial<DigestEvent>, language: (typeof languages)[number] = 'en') =>
  newsOf(event(change), language, 'Asia/Baku').lines[0]

describe('a letter', () => {
  it('says what happened, in its reader’s language, with the place on the site', () => {
    expect(letter([event()])).toMatchObject({
      to: 'aynur@site.test',
      subject: 'Aynur sual verib — 3.2 Öhdəlik',
    })
    expect(letter([event()]).text).toContain(
      '3.2 Öhdəlik\n\n- Aynur sual verib\n  “Nə vaxt?”\n  https://site.test/plans/2025-2027/commitments/3.2#comment-7',
    )
    const english = letter([event()], { locale: 'en' })
    expect(english.subject).toBe('Aynur asked a question — 3.2 Commitment')
    expect(english.text).toContain('https://site.test/en/plans/2025-2027/commitments/3.2#comment-7')
    expect(english.html).toContain('<html lang="en">')
    expect(letter([event()], { locale: 'de' }).html).toContain('<html lang="az">')
  })

  it('groups news of one thing and counts them in its subject', () => {
    const other = event({ code: '1.1', title: { az: 'Başqa', en: 'Another' } })
    const { subject, text } = letter([event(), other, event({ id: 8 })])
    expect(subject).toBe('3 yenilik · Open Government Tracker')
    expect(text.match(/3\.2 Öhdəlik\n/g)).toHaveLength(1)
    expect(text.indexOf('#comment-8')).toBeLessThan(text.indexOf('1.1 Başqa'))
  })

  it('leaves what is too much to the site', () => {
    const { text, html } = letter(Array.from({ length: 45 }, (_, id) => event({ id })))
    expect(text.match(/^- /gm)).toHaveLength(40)
    expect(text).toContain('Daha 5 bildiriş saytdadır: https://site.test/notifications')
    expect(html).toContain('Daha 5 bildiriş saytdadır')
  })

  it('lets its reader unsubscribe by one click, from one kind or from all', () => {
    const { headers, text, html } = letter([event(), event({ kind: 'meeting', subject: 'meetings:held' })])
    expect(headers).toEqual({
      'List-Unsubscribe': '<https://api.test/functions/v1/unsubscribe?token=TOKEN>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(text).toContain('rəylər: https://site.test/unsubscribe#token=TOKEN&kind=comment')
    expect(text).toContain('iclaslar: https://site.test/unsubscribe#token=TOKEN&kind=meeting')
    expect(text).toMatch(/hər şey: https:\/\/site\.test\/unsubscribe#token=TOKEN$/)
    expect(html).toContain('https://site.test/unsubscribe#token=TOKEN&#38;kind=comment')
  })

  it('makes no markup and no header of anybody’s words', () => {
    const mean = '</p><img src=x onerror=alert(1)>"\'&'
    const { html, subject } = letter(
      [event({ words: { who: `${mean}\r\nBcc: all@site.test`, quote: mean } })],
      {
        name: mean,
      },
    )
    expect(html).not.toContain('<img')
    expect(html.match(/&#60;img src=x/g)).toHaveLength(3)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(letter([event()], { name: '—' }).text).not.toContain('—,')
  })
})

describe('the words of letters', () => {
  it('name what became of a thing', () => {
    expect(
      line({ kind: 'change', subject: 'deadline_changes', words: { from: '2026-03-01', to: '2026-05-01' } }),
    ).toBe('The deadline moved: 1 March 2026 → 1 May 2026')
    expect(line({ kind: 'change', subject: 'commitments:withdrawn', words: {} })).toBe(
      'The commitment was withdrawn',
    )
    expect(
      line(
        { kind: 'meeting', subject: 'meetings:moved', words: { starts_at: '2026-04-01T20:30:00Z' } },
        'az',
      ),
    ).toBe('İclasın vaxtı və ya yeri dəyişib: 2 aprel 2026, 00:30')
    expect(
      line(
        { kind: 'response', subject: 'responses', words: { who: null, disposition: 'not_adopted' } },
        'az',
      ),
    ).toBe('Katiblik rəsmi cavab verib: qəbul edilməyib')
    expect(line({ kind: 'reminder', subject: 'comments:overdue' })).toBe(
      'Aynur got no answer in time, it was due on 20 March 2026',
    )
    const late = { words: { words: { en: 'Second round' }, day: '2026-03-20' } }
    expect(line({ kind: 'reminder', subject: 'reporting_rounds:late', ...late })).toContain(
      'Second round: reports are late',
    )
    expect(line({ kind: 'reminder', subject: 'reporting_rounds:week', ...late })).toContain(
      'are due on 20 March 2026',
    )
    expect(line({ words: { who: null, as: 'comment' } })).toBe('A former participant commented')
  })

  it('tell of every kind, also of events that came later than they did', () => {
    for (const kind of kinds.filter((one): one is Exclude<Kind, 'summary'> => one !== 'summary'))
      for (const language of languages) {
        expect(line({ kind, subject: 'something:new', words: {} }, language)).toMatch(/\S/)
        expect(words[language].kinds[kind]).toMatch(/\S/)
      }
  })

  it('leave no blank unfilled and lose no word between the languages', () => {
    const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const language of languages)
      for (const [key, sentence] of Object.entries(words.az.lines))
        expect([key, blanks(words[language].lines[key as keyof typeof words.az.lines])]).toEqual([
          key,
          blanks(sentence),
        ])
  })

  it('call months as the site does', () => {
    for (const language of languages) {
      setCurrentLocale(language)
      const months = words[language].months.split('|')
      for (const [index, month] of months.entries())
        expect(formatDate(`2021-${String(index + 1).padStart(2, '0')}-05`)).toBe(`5 ${month} 2021`)
    }
  })

  it('sum up a week, with what waits only where something does', () => {
    const week = {
      from: '2026-02-02',
      to: '2026-02-08',
      updates: 3,
      comments: 5,
      responses: 2,
      reviews: 0,
      unanswered: 4,
    }
    const { lines, heading, path } = newsOf(
      event({ kind: 'summary', subject: 'weeks', words: week }),
      'en',
      'UTC',
    )
    expect([heading, path]).toEqual(['The week in figures', '/dialogue'])
    expect(lines).toEqual([
      'In the week of 2 February 2026 – 8 February 2026: 3 progress updates, 5 comments, 2 official responses',
      'Questions and recommendations without an answer in time: 4',
      'No meeting is announced',
    ])
  })
})
