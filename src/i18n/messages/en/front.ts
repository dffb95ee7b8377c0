import home from './home'

/** The words of the home page. */
export default { home }
