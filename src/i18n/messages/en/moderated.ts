import type az from '../az/moderated'

export default {} satisfies typeof az
