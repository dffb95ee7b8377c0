import { accessSync, constants, mkdirSync } from 'node:fs'
import { Problem, reasonOf } from './problem.ts'

/** Makes the data folder where it is missing. Throws a `Problem` when it cannot be made or written. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Problem(
      `The data folder ${dataDir} cannot be written (${reasonOf(error)}); choose another with DATA_DIR.`,
    )
  }
}
