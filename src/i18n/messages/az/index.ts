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
import evidence from './evidence'
import agencies from './agencies'
import about from './about'
import auth from './auth'

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
  evidence,
  agencies,
  about,
  auth,
}
