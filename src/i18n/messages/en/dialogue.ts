import type az from '../az/dialogue'
import meetings from './meetings'
import platform from './platform'
import moderated from './moderated'

/** The pages of the dialogue platform. */
export default { meetings, platform, moderated } satisfies typeof az
