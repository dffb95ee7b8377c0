import type az from '../az/search'

/** The words of the search. */
export default { search: {} } satisfies typeof az
