import { useQuery } from '@pinia/colada'
import { computed, reactive } from 'vue'
import type { MemberRole, Office } from '@/domain/person'
import { useI18n } from '@/i18n'
import { compareText } from '@/i18n/compare'
import { localText } from '@/i18n/localize'
import { organizationsQuery } from '@/queries/organizations'

export type Role = MemberRole | Office

/** The role that a form is to give, and the organization it is for, if it is for one. */
export function useRoleWish() {
  const { t } = useI18n()
  const { state: organizations, refetch } = useQuery(() => organizationsQuery(null))
  const wish = reactive<{ role: Role | ''; organization: string }>({ role: '', organization: '' })

  const needsOrganization = computed(() => wish.role === 'coordinator' || wish.role === 'member')
  /** Agencies have coordinators, civil society has members; a body that has ended has neither. */
  const choices = computed(() =>
    (organizations.value.data ?? [])
      .filter(
        ({ kind, validTo }) => validTo === null && (kind === 'agency') === (wish.role === 'coordinator'),
      )
      .filter(({ kind }) => kind !== 'group')
      .map(({ slug, name }) => ({ value: slug, label: localText(name) }))
      .sort((a, b) => compareText(a.label, b.label)),
  )

  return {
    wish,
    needsOrganization,
    choices,
    organizations,
    refetch,
    /** What is wrong with it, by field. */
    check: () => ({
      role: wish.role ? undefined : t('people.wrong.role'),
      organization:
        needsOrganization.value && !choices.value.some(({ value }) => value === wish.organization)
          ? t('people.wrong.organization')
          : undefined,
    }),
    /** The address of the organization; null for an office. */
    body: () => (needsOrganization.value ? wish.organization : null),
    clear: () => {
      Object.assign(wish, { role: '', organization: '' })
    },
  }
}
