import type az from '../az/sharing'

/** The words of citing, embedding, printing and sharing a page. */
export default { sharing: {} } satisfies typeof az
