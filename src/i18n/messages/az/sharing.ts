/** The words of citing, embedding, printing and sharing a page. */
export default { sharing: {} }
