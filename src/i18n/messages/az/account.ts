import auth from './auth'
import refusals from './refusals'

/** The words of those who sign in; the rest of the public never downloads them. */
export default {
  auth,
  refusals,
}
