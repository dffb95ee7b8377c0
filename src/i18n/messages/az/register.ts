import agencies from './agencies'

/** The words of the register of agencies. */
export default { agencies }
