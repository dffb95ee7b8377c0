import about from './about'
import scales from './scales'

/** The words of the page about the method, which loads them when it is opened. */
export default {
  about,
  scales,
}
