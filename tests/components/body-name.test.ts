import { mount } from '@vue/test-utils'
import { computed, defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Commitment, CommitmentDetail } from '@/domain/commitment'
import { discussedKey, useBodyName } from '@/pages/discussion/answering'
import { aCommitment, aLead } from '../fixtures/domain'

const whole = {
  az: 'Azərbaycan Respublikasının Ədliyyə Nazirliyi',
  en: 'Ministry of Justice of the Republic',
}
const Named = defineComponent({
  props: { slug: { type: String, required: true } },
  setup({ slug }) {
    const bodyName = useBodyName()
    return () => h('p', JSON.stringify(bodyName({ slug, name: whole })))
  },
})
const named = (slug: string, commitment: Commitment | null) =>
  JSON.parse(
    mount(Named, {
      props: { slug },
      global: {
        provide: {
          [discussedKey as symbol]: computed(
            () => commitment && { commitment, detail: {} as CommitmentDetail },
          ),
        },
      },
    }).text(),
  ) as unknown

describe('the name of a body beside what it said', () => {
  const commitment = aCommitment({
    organizations: [{ ...aLead('justice'), name: whole, shortName: { az: 'Ədliyyə Nazirliyi' } }],
  })

  it('is the short one of the page it stands on, in each language that has one', () => {
    expect(named('justice', commitment)).toEqual({ ...whole, az: 'Ədliyyə Nazirliyi' })
  })

  it('is the whole one where the body is not responsible, or nothing is known of it yet', () => {
    expect(named('taxes', commitment)).toEqual(whole)
    expect(named('justice', null)).toEqual(whole)
  })
})
