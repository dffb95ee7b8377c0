import type { MaybeRefOrGetter } from 'vue'
import { usePageHead } from './usePageHead'

/** The head of a page of which only its title and perhaps a description are worth telling. */
export function usePageTitle(title: MaybeRefOrGetter<string>, description?: MaybeRefOrGetter<string>): void {
  usePageHead({ title, description })
}
