/** The words of the glossary, and of its terms in place. */
export default { glossary: {} }
