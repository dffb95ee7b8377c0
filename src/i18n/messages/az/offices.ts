import people from './people'
import work from './work'
import report from './report'
import upload from './upload'
import importing from './importing'
import measuring from './measuring'
import programmesOffice from './programmesOffice'

/** The words of pages that only people with a role open; the public never downloads them. */
export default {
  people,
  work,
  report,
  upload,
  importing,
  measuring,
  programmesOffice,
}
