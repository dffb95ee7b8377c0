import type az from '../az/offices'
import people from './people'
import work from './work'
import report from './report'
import upload from './upload'
import importing from './importing'

export default {
  people,
  work,
  report,
  upload,
  importing,
} satisfies typeof az
