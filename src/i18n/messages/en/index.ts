import type az from '../az'
import shell from './shell'
import status from './status'
import common from './common'
import errors from './errors'
import home from './home'
import plans from './plans'
import charts from './charts'
import commitments from './commitments'
import commitment from './commitment'
import comments from './comments'
import agencies from './agencies'
import about from './about'
import auth from './auth'
import people from './people'
import work from './work'
import report from './report'
import importing from './importing'

export default {
  shell,
  status,
  common,
  errors,
  home,
  plans,
  charts,
  commitments,
  commitment,
  comments,
  agencies,
  about,
  auth,
  people,
  work,
  report,
  importing,
} satisfies typeof az
