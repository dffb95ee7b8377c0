import type az from '../az/story'

/** The words of what a plan tells at a glance: progress over time, comparisons, what is due. */
export default { story: {} } satisfies typeof az
