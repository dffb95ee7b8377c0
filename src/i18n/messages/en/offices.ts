import type az from '../az/offices'
import people from './people'
import work from './work'
import report from './report'
import importing from './importing'

export default {
  people,
  work,
  report,
  importing,
} satisfies typeof az
