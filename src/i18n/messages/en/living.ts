import type az from '../az/living'

/** The words a page says when it has changed or has no network. */
export default { living: {} } satisfies typeof az
