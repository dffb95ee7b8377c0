import { formatNumber } from './format'

const kilobyte = 1024

/** The size of a file as people say it: "84 KB", "1,2 MB"; a file with anything in it is never 0. */
export function formatSize(bytes: number): string {
  return bytes <= kilobyte * (kilobyte - 1)
    ? `${formatNumber(Math.ceil(bytes / kilobyte))} KB`
    : `${formatNumber(bytes / kilobyte ** 2, { decimals: 1 })} MB`
}
