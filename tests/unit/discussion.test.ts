import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { longestComment } from '@/domain/comment'
import { loadMessages } from '@/i18n'
import { checkBody, cleanBody, lengthHint } from '@/pages/discussion/commentBody'
import { emptyDraft, recallDraft } from '@/pages/discussion/commentDraft'
import { partOf, partsOf } from '@/pages/discussion/parts'
import { aComment } from '../fixtures/domain'
import { aPerson } from '../fixtures/people'
import { nastyText } from '../support/nasty-text'

beforeAll(() => loadMessages('en'))

describe('the words of a comment', () => {
  it.each(['', ' \n\t ', '\u200b\u2060', '\u202e \ufeff', '\u0000'])(
    'must be seen: %j says nothing',
    (body) => {
      expect(checkBody(body)).toBe('Write your comment.')
    },
  )

  it('are counted in characters, four bytes or one', () => {
    expect(checkBody('😀'.repeat(longestComment))).toBeUndefined()
    expect(checkBody(`  ${'ə'.repeat(longestComment)}\n`)).toBeUndefined()
    expect(checkBody('😀'.repeat(longestComment + 2))).toContain('Shorten it by 2.')
    expect(lengthHint('😀'.repeat(longestComment - 1))).toContain('1 character left')
  })

  it('are sent without what no database takes, and otherwise as they are', () => {
    fc.assert(
      fc.property(nastyText, (body) => {
        const sent = cleanBody(body)
        expect(sent).not.toContain('\u0000')
        // whole characters only: what leaves as UTF-8 comes back the same
        expect(new TextDecoder().decode(new TextEncoder().encode(sent))).toBe(sent)
        expect(cleanBody(sent)).toBe(sent)
        if (!/[\u0000\p{Cs}]/u.test(body)) expect(sent).toBe(body.trim())
      }),
    )
  })
})

describe('the parts of a commitment', () => {
  const parts = () =>
    partsOf(
      7,
      [
        {
          id: 12,
          code: '1.2.1',
          title: { en: 'x'.repeat(300) },
          startOn: null,
          dueOn: null,
          originalDueOn: null,
          deadlineWording: {},
          organization: null,
          completedOn: null,
          schedule: 'no_date',
          slippageDays: null,
        },
      ],
      [],
    )

  it('have a key, a name short enough for a list, and a place on the page', () => {
    expect(parts()).toMatchObject([
      {
        key: 'milestone-12',
        place: { kind: 'milestone', commitmentId: 7, milestoneId: 12 },
        name: 'Milestone 1.2.1',
        anchor: 'milestone-1.2.1',
      },
    ])
    expect(parts()[0]?.label.length).toBeLessThan(100)
  })

  it('are found from a comment', () => {
    expect(partOf(aComment({ milestoneId: 12 }))).toBe('milestone-12')
    expect(partOf(aComment({ updateId: 5 }))).toBe('update-5')
    expect(partOf(aComment())).toBe('')
  })

  it('are remembered with unsent words only as long as they are there', () => {
    const kept = { ...emptyDraft(aPerson()), body: 'Half', about: 'milestone-12' }
    expect(recallDraft(kept, aPerson(), ['milestone-12'])?.about).toBe('milestone-12')
    expect(recallDraft(kept, aPerson(), [])?.about).toBe('')
    expect(recallDraft({ body: 'Half' }, aPerson(), ['milestone-12'])?.about).toBe('')
  })
})
