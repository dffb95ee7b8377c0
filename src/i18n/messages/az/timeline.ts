/** The words of the timeline. */
export default { timeline: {} }
