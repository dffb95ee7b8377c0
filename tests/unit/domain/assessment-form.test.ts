import { describe, expect, it } from 'vitest'
import { byVoice, ownVoices, voiceKey } from '@/domain/assessment'
import {
  beginAssessment,
  checkAssessment,
  recallAssessment,
  toAssessmentDraft,
  type AssessmentForm,
} from '@/domain/assessment-form'
import { anAssessment } from '../../fixtures/domain'
import { aBody, aPerson } from '../../fixtures/people'

const empty = beginAssessment(['az', 'en'], null, 2026)
const filled: AssessmentForm = {
  completion: 'limited',
  verifiability: 'yes',
  ambition: 'modest',
  lens: '',
  year: '2026',
  narrative: { az: ' Baxdıq. ', en: '' },
}
const rules = (form: AssessmentForm) => checkAssessment(form, 2026).map(({ rule }) => rule)
const about = { commitmentId: 7, organizationId: null }

describe('the form of an assessment', () => {
  it('begins with the answers of one’s own earlier one, if that was on the same scale', () => {
    const earlier = anAssessment({ ratings: { completion: 'limited', lens: 'no' }, narrative: { en: 'Why' } })
    expect(beginAssessment(['az', 'en'], earlier, 2026)).toEqual({
      ...empty,
      completion: 'limited',
      lens: 'no',
      narrative: { az: '', en: 'Why' },
    })
    expect(beginAssessment(['az', 'en'], { ...earlier, scheme: 'irm-2012-2013' }, 2026)).toEqual(empty)
  })

  it('says all that is wrong at once', () => {
    expect(rules({ ...empty, year: '1999' })).toEqual(['completion', 'year', 'narrative'])
    expect(rules({ ...filled, year: '2027' })).toEqual(['year'])
    expect(rules({ ...filled, narrative: { az: 'x'.repeat(20_000), en: '' } })).toEqual(['too_long'])
  })

  it('does not ask for a translation', () => {
    expect(rules(filled)).toEqual([])
  })

  it('leaves out what was not rated, and of others than the reviewer what only the reviewer rates', () => {
    expect(toAssessmentDraft(filled, { ...about, voice: 'reviewer' })).toMatchObject({
      year: 2026,
      ratings: { completion: 'limited', verifiability: 'yes', ambition: 'modest' },
      narrative: { az: 'Baxdıq.' },
    })
    const draft = toAssessmentDraft(filled, { ...about, voice: 'civil_society' })
    expect(draft.ratings).toEqual({ completion: 'limited' })
  })

  it('takes from a draft what still fits', () => {
    expect(recallAssessment(JSON.parse(JSON.stringify(filled)), empty)).toEqual(filled)
    expect(recallAssessment({ completion: 'splendid', lens: 3, narrative: [] }, empty)).toEqual({
      ...empty,
      year: '',
    })
    expect(recallAssessment('text', empty)).toBeNull()
  })
})

describe('the voices of a person', () => {
  const society = aBody({ slug: 'society', kind: 'civil_society' })

  it('are those of the office and of each civil society organization', () => {
    const person = aPerson({
      offices: ['reviewer', 'administrator'],
      memberships: [
        { role: 'member', organization: society },
        { role: 'coordinator', organization: aBody() },
      ],
    })
    expect(ownVoices(person).map(voiceKey)).toEqual(['reviewer', 'civil_society-society'])
    expect(ownVoices(aPerson())).toEqual([])
  })

  it('keep what they said earlier apart from each other', () => {
    const said = [
      anAssessment({ voice: 'reviewer', year: 2026 }),
      anAssessment({ voice: 'civil_society', organization: society, year: 2026 }),
      anAssessment({ voice: 'reviewer', scheme: 'irm-2012-2013', year: 2014 }),
    ]
    expect(byVoice(said)).toEqual([[said[1]], [said[0], said[2]]])
  })
})
