import { formatNumber } from './format'

const kilobyte = 1024

/** The size of a file as people say it: "84 KB", "1,2 MB"; never 0. */
export function formatSize(bytes: number): string {
  // 1023.6 KB would be "1,024 KB"
  return bytes < kilobyte * (kilobyte - 0.5)
    ? `${formatNumber(Math.max(1, Math.round(bytes / kilobyte)))} KB`
    : `${formatNumber(bytes / kilobyte ** 2, { decimals: 1 })} MB`
}
