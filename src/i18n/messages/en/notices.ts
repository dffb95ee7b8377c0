import type az from '../az/notices'

export default {} satisfies typeof az
