import { seenSoFar } from '@/queries/living'

const worker = '/sw.js'
/** Milliseconds after which a slow network has answered what a page asked at first. */
const patience = 8_000

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(address: string): string }
}

/** The address in the type that the Content-Security-Policy asks for, where browsers know it. */
function trusted(): string {
  // the types of the browser do not know it yet
  const { trustedTypes } = window as { trustedTypes?: Factory }
  const policy = trustedTypes?.createPolicy('offline', { createScriptURL: () => worker })
  return policy?.createScriptURL(worker) ?? worker
}

/**
 * Lets the worker keep what the public sees, for when there is no network. A browser without workers, or one that
 * forbids them, has the site all the same.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const isFirst = serviceWorker.controller === null
  try {
    await serviceWorker.register(trusted())
    const { active } = await serviceWorker.ready
    if (!isFirst) return
    const tell = () => active?.postMessage({ seen: seenSoFar() })
    tell()
    // what was asked before there was a worker, and is answered only now
    setTimeout(tell, patience)
  } catch {
    // nothing is kept, then
  }
}
