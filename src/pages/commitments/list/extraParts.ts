import { defineAsyncComponent } from 'vue'
import { withWords } from '@/i18n'

// What an unusual column is made of. Once for all tables and rows: what is drawn later, for paper say, has it at once.
export const ExtraHead = defineAsyncComponent(() => withWords('listing', import('./ExtraHead.vue')))
export const ExtraCell = defineAsyncComponent(() => withWords('listing', import('./ExtraCell.vue')))
