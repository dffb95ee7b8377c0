import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { addRule, editRule, fetchRules, retireRule } from '@/data/platform-rules'
import type { PlatformRule, RuleDraft } from '@/domain/rule'
import { keys } from './keys'

/** Every rule of the platform, retired ones too. */
export const rulesQuery = defineQueryOptions({ key: keys.rules(), query: fetchRules })

type Change =
  | { readonly kind: 'add'; readonly draft: RuleDraft; readonly position: number }
  | { readonly kind: 'edit'; readonly rule: PlatformRule; readonly draft: RuleDraft }
  | { readonly kind: 'retire'; readonly rule: PlatformRule }

function make(change: Change): Promise<void> {
  switch (change.kind) {
    case 'add':
      return addRule(change.draft, change.position)
    case 'edit':
      return editRule(change.rule, change.draft)
    case 'retire':
      return retireRule(change.rule)
  }
}

/** Changes the rules; refused or not, the page shows them as they are now. */
export const useChangeRules = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: make,
    onSuccess: () => cache.invalidateQueries({ key: keys.rules() }),
    onError: () => {
      void cache.invalidateQueries({ key: keys.rules() })
    },
  })
})
