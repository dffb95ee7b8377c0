import type az from '../az'
import shell from './shell'
import status from './status'
import common from './common'
import errors from './errors'
import asof from './asof'
import plans from './plans'
import charts from './charts'
import commitments from './commitments'
import commitment from './commitment'
import voices from './voices'
import evidence from './evidence'

export default {
  shell,
  status,
  common,
  errors,
  asof,
  plans,
  charts,
  commitments,
  commitment,
  voices,
  evidence,
} satisfies typeof az
