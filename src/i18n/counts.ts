import { formatNumber } from './format'
import { currentLocale } from './locale'

/** Endings of "so many of them" by the last word of the number: yeddi-si, beş-i, altı-sı, otuz-u. */
const units = ['', 'i', 'si', 'ü', 'ü', 'i', 'sı', 'si', 'i', 'u']
const tens = ['', 'u', 'si', 'u', 'ı', 'si', 'ı', 'i', 'i', 'ı']

function ending(n: number): string {
  if (n === 0) return 'ı' // sıfır
  if (n % 10 !== 0) return units[n % 10] ?? ''
  if (n % 100 !== 0) return tens[(n % 100) / 10] ?? ''
  if (n % 1000 !== 0) return 'ü' // yüz
  return n % 1_000_000 !== 0 ? 'i' : 'u' // min, milyon
}

/** So many of a number named before: "7-si", in English "7". For whole numbers from 0. */
export function countOf(n: number): string {
  return currentLocale() === 'az' ? `${formatNumber(n)}-${ending(n)}` : formatNumber(n)
}

/** In so many of a number named before: "7-sində", in English "7". For whole numbers from 0. */
export function countIn(n: number): string {
  if (currentLocale() !== 'az') return formatNumber(n)
  return `${countOf(n)}n${/[ıu]$/.test(ending(n)) ? 'da' : 'də'}`
}
