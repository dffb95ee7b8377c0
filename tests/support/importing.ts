import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from '@/data/database.types'
import { digest } from '@/data/digest'
import { fetchRegister, fetchTargetPlan, previewImport, stageImport } from '@/data/imports'
import { readPlanNow } from '@/domain/import/read-plan'
import {
  countActions,
  knownBodies,
  stage,
  type ImportCounts,
  type PlanDetails,
} from '@/domain/import/staging'
import type { Alias, ReadPlan } from '@/domain/import/types'
import { projectRoot } from '../../supabase/local/settings.ts'
import { publishableKey } from '../../supabase/local/secrets.ts'
import type { TestStack } from './stack.ts'

export type Rest = PostgrestClient<Database>

/** The client that the page or the command would use: as the person with this address, or 'secret' for the secret key. */
export async function restOf(stack: TestStack, email: string | null): Promise<Rest> {
  const headers: Record<string, string> = { apikey: email === 'secret' ? stack.secretKey : publishableKey }
  if (email === 'secret') headers['authorization'] = `Bearer ${stack.secretKey}`
  else if (email !== null) headers['authorization'] = `Bearer ${await stack.tokenOf(email)}`
  return new PostgrestClient<Database>('http://localhost:4173/rest/v1', {
    headers,
    fetch: (input, init) => stack.host.fetch(new Request(input, init)),
  })
}

export const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(projectRoot, 'tests/fixtures/import', name)))

/** A file of real input, which the project holds no copy of; null where it is not at hand. */
export function realInput(name: string): Uint8Array<ArrayBuffer> | null {
  const file = join(projectRoot, '../shared/data', name)
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null
}

export interface Staged {
  id: number
  read: ReadPlan
  counts: ImportCounts
}

/** Reads and stages bytes as page and command do. */
export async function stageBytes(
  rest: Rest,
  bytes: Uint8Array<ArrayBuffer>,
  plan: Partial<PlanDetails> & { slug: string },
  decided: Alias[] = [],
): Promise<Staged> {
  const [register, target] = await Promise.all([fetchRegister(rest), fetchTargetPlan(rest, plan.slug)])
  const read = readPlanNow(bytes, {
    bodies: knownBodies(register),
    aliases: [...register.aliases, ...decided],
    planEndsOn: plan.endsOn ?? target?.endsOn,
    themes: target?.themes,
  })
  const details = { ...read.plan, lifecycle: null, ...plan }
  const file = { name: 'plan.csv', sha256: await digest(bytes) }
  const id = await stageImport(rest, stage(read, details, file, decided))
  return { id, read, counts: countActions(await previewImport(rest, id)) }
}
