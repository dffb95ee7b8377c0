import type az from '../az/meetingsOffice'

export default {} satisfies typeof az
