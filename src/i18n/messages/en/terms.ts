import type az from '../az/terms'

/** The words of the glossary, and of its terms in place. */
export default { glossary: {} } satisfies typeof az
