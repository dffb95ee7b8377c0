import type az from '../az/moderation'

export default {} satisfies typeof az
