import type az from '../az/listing'

/** The words of working with a list: columns, saved views, export. */
export default { listing: {} } satisfies typeof az
