/** The words of the search. */
export default { search: {} }
