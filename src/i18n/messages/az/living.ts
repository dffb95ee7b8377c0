/** The words a page says when it has changed or has no network. */
export default { living: {} }
