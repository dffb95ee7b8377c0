import { existsSync, readFileSync } from 'node:fs'
import type { ISql } from 'postgres'

/**
 * A clock of the time that this connection's server process has computed, in milliseconds: unlike the time of day it does
 * not grow while other work has the processor. NaN where the system does not tell (only Linux does).
 */
export async function computingTime(sql: ISql): Promise<() => number> {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  const path = `/proc/${String(backend?.pid)}/schedstat`
  return () => (existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : NaN)
}

/** The value below which that share of the others lies. */
export function at(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
