import type az from '../az/timeline'

/** The words of the timeline. */
export default { timeline: {} } satisfies typeof az
