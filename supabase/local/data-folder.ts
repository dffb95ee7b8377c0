import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { Problem, reasonOf } from './problem.ts'

/**
 * Makes the data folder where it is missing. Throws a `Problem` when it cannot be made or written.
 * @returns its one true path, so that two names of a folder are not taken for two folders
 */
export function openDataFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (error) {
    throw new Problem(
      `The data folder ${dataDir} cannot be written (${reasonOf(error)}); choose another with DATA_DIR.`,
    )
  }
}
