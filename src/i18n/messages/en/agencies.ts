import type az from '../az/agencies'

export default {} satisfies typeof az
