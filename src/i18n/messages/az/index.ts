import shell from './shell'
import status from './status'
import common from './common'
import errors from './errors'
import asof from './asof'
import home from './home'
import plans from './plans'
import charts from './charts'
import commitments from './commitments'
import commitment from './commitment'
import voices from './voices'
import comments from './comments'
import evidence from './evidence'
import agencies from './agencies'

export default {
  shell,
  status,
  common,
  errors,
  asof,
  home,
  plans,
  charts,
  commitments,
  commitment,
  voices,
  comments,
  evidence,
  agencies,
}
