import type { RouteLocationRaw } from 'vue-router'
import type { MissingTranslation } from '@/domain/translation'
import {
  changeRoute,
  editDecisionRoute,
  editMeetingRoute,
  editProgrammeRoute,
  holidaysRoute,
  importRoute,
  minutesRoute,
  roundsOfficeRoute,
  rulesOfficeRoute,
} from '@/routes'

/** Where a text gets its translation: its own form, or a file of the plan imported again, which adds what it lacks. */
export function formOf({ kind, planSlug, code, address, field }: MissingTranslation): RouteLocationRaw {
  switch (kind) {
    case 'commitment':
    case 'summary':
      return { ...changeRoute(planSlug ?? '', code ?? ''), hash: '#words' }
    case 'meeting':
      return field === 'minutes' ? minutesRoute(address ?? '') : editMeetingRoute(address)
    case 'decision':
      return editDecisionRoute(address ?? '', Number(code))
    case 'programme':
      return editProgrammeRoute(address ?? '')
    case 'rule':
      return rulesOfficeRoute
    case 'holiday':
      return holidaysRoute
    case 'round':
      return roundsOfficeRoute
    case 'plan':
    case 'theme':
    case 'milestone':
    case 'organization':
      return importRoute
  }
}
