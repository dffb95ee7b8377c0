import type az from '../az/importing'

export default {} satisfies typeof az
