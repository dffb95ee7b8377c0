/** A plan by its address, which is mostly its years: `2020-2022` → `2020–2022`. */
export const planLabel = (slug: string): string => slug.replace(/^(\d{4})-(\d{4})$/, '$1–$2')
