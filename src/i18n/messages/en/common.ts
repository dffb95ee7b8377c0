import type az from '../az/common'

export default {
  loading: 'Loading…',
  save: 'Save',
  saving: 'Saving…',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  delete: 'Delete',
  edit: 'Edit',
  retry: 'Try again',
  search: 'Search',
  clearFilters: 'Clear filters',
  yes: 'Yes',
  no: 'No',
  optional: 'optional',
  untranslated: 'No translation: readers of this language will see the text in the other one.',
  showMore: 'Show {n} more',
  shown: '{shown} of {total} shown',
  glossary: 'Glossary',
  path: 'Where this page is',
  onlyIn: {
    az: 'This text exists in Azerbaijani only.',
    en: 'This text exists in English only.',
    other: 'This text exists in another language only.',
  },
} satisfies typeof az
