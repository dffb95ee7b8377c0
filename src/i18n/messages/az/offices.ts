import people from './people'
import work from './work'
import report from './report'
import importing from './importing'

/** The words of pages that only people with a role open; the public never downloads them. */
export default {
  people,
  work,
  report,
  importing,
}
