import type { Router } from 'vue-router'
import { saveCsv, saveJson } from '@/composables/saveFile'
import type { Commitment } from '@/domain/commitment'
import type { IsoDay } from '@/domain/dates'
import { t } from '@/i18n'
import { commitmentRoute } from '@/routes'
import { commitmentsCsv } from './csv'
import { commitmentsJson } from './json'

export type FileFormat = 'csv' | 'json'

interface Taking {
  readonly commitments: readonly Commitment[]
  /** The plan they are of, for the name of the file; null for several. */
  readonly plan: string | null
  /** The day at whose end all of it was known. */
  readonly day: IsoDay
  readonly router: Router
}

/** Hands commitments to the browser's downloads, in the order in which they are given. */
export function takeAlong(format: FileFormat, { commitments, plan, day, router }: Taking): void {
  const addressOf = (one: Commitment) =>
    new URL(router.resolve(commitmentRoute(one.plan.slug, one.code)).href, location.origin).href
  const name = `${[t('listing.csv.fileName'), plan, day].filter(Boolean).join('-')}.${format}`
  if (format === 'csv') saveCsv(name, commitmentsCsv(commitments, day, addressOf))
  else saveJson(name, commitmentsJson(commitments, day, addressOf))
}
