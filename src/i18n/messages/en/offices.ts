import type az from '../az/offices'
import people from './people'
import work from './work'
import report from './report'
import upload from './upload'
import importing from './importing'
import measuring from './measuring'
import programmesOffice from './programmesOffice'

export default {
  people,
  work,
  report,
  upload,
  importing,
  measuring,
  programmesOffice,
} satisfies typeof az
