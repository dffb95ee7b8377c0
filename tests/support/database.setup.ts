import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'
import { buildTemplates } from './templates.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the test server's owner. */
    postgresUrl: string
    /** Folder for whatever a test writes; removed after the run. */
    temporaryFolder: string
  }
}

/** One PostgreSQL for all database tests, with its template databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  try {
    await buildTemplates(cluster.url)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  project.provide('postgresUrl', cluster.url)
  project.provide('temporaryFolder', cluster.folder)
  return cluster.stop
}
