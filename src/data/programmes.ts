import { addDays, startOfDay, type IsoDay } from '@/domain/dates'
import type { Programme } from '@/domain/programme'
import type { ProgrammeWish } from '@/domain/programme-form'
import { rest } from './rest'
import { text } from './rows'
import { found, unwrap } from './unwrap'

const selection = `
  slug, version, created_at, title, summary, amount, currency, starts_on, ends_on, website, is_sample,
  programme_organizations(created_at, role, organization:organizations(id, slug, name, short_name)),
  programme_outputs(created_at, id, title, due_on, delivered_on, url),
  programme_commitments(created_at, commitment:commitments(id, code, code_order, title, plan:plans(slug, title, is_sample)))
` as const

function select() {
  return rest
    .from('programmes')
    .select(selection)
    .order('id', { referencedTable: 'programme_organizations' })
    .order('position', { referencedTable: 'programme_outputs' })
    .order('id', { referencedTable: 'programme_outputs' })
    .order('commitment_id', { referencedTable: 'programme_commitments' })
}

type Row = NonNullable<Awaited<ReturnType<typeof select>>['data']>[number]

/** The row as it was known then: what was entered later is left out; null if all of it was. */
function asItWas(row: Row, asOf: IsoDay | null): Row | null {
  if (asOf === null) return row
  const end = startOfDay(addDays(asOf, 1)).getTime()
  const isKnown = ({ created_at }: { readonly created_at: string }) => Date.parse(created_at) < end
  if (!isKnown(row)) return null
  return {
    ...row,
    programme_organizations: row.programme_organizations.filter(isKnown),
    programme_outputs: row.programme_outputs.filter(isKnown),
    programme_commitments: row.programme_commitments.filter(isKnown),
  }
}

function toProgramme(row: Row): Programme {
  return {
    slug: row.slug,
    version: row.version,
    title: text(row.title),
    summary: text(row.summary),
    amount: row.amount,
    currency: row.currency,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    website: row.website,
    isSample: row.is_sample,
    bodies: row.programme_organizations.map(({ role, organization }) => ({
      role,
      id: organization.id,
      slug: organization.slug,
      name: text(organization.name),
      shortName: text(organization.short_name),
    })),
    outputs: row.programme_outputs.map((output) => ({
      id: output.id,
      title: text(output.title),
      dueOn: output.due_on,
      deliveredOn: output.delivered_on,
      url: output.url,
    })),
    commitments: row.programme_commitments.map(({ commitment }) => ({
      id: commitment.id,
      code: commitment.code,
      codeOrder: commitment.code_order,
      title: text(commitment.title),
      plan: {
        slug: commitment.plan.slug,
        title: text(commitment.plan.title),
        isSample: commitment.plan.is_sample,
      },
    })),
  }
}

/**
 * Every programme with all that belongs to it: facts before samples, the newest first, those without a start last.
 * @param asOf only what was known on that day; null for now
 * @throws AppError
 */
export async function fetchProgrammes(asOf: IsoDay | null): Promise<readonly Programme[]> {
  const rows = unwrap(
    await select()
      .order('is_sample')
      .order('starts_on', { ascending: false, nullsFirst: false })
      .order('slug'),
  )
  return rows.flatMap((row) => asItWas(row, asOf) ?? []).map(toProgramme)
}

/**
 * One programme by the address of its page.
 * @param asOf only what was known on that day; null for now
 * @throws AppError `not-found`, also where it was not known yet
 */
export async function fetchProgramme(slug: string, asOf: IsoDay | null): Promise<Programme> {
  const row = found<Row>(unwrap(await select().eq('slug', slug).maybeSingle()))
  return toProgramme(found(asItWas(row, asOf)))
}

/**
 * Adds a programme, or changes the version that was read; whole or not at all.
 * @returns the new version
 * @throws AppError with hint `programme_changed` when another version is kept by now
 */
export async function saveProgramme(wish: ProgrammeWish): Promise<number> {
  return unwrap(
    await rest.rpc('save_programme', {
      slug: wish.slug,
      base_version: wish.version,
      programme: {
        title: wish.title,
        summary: wish.summary,
        amount: wish.amount,
        currency: wish.currency,
        starts_on: wish.startsOn,
        ends_on: wish.endsOn,
        website: wish.website,
        is_sample: wish.isSample,
      },
      bodies: wish.bodies.map(({ id, role }) => ({ organization_id: id, role })),
      outputs: wish.outputs.map((output, position) => ({
        ...(output.id === null ? {} : { id: output.id }),
        title: output.title,
        due_on: output.dueOn,
        delivered_on: output.deliveredOn,
        url: output.url,
        position,
      })),
      commitments: [...wish.commitments],
    }),
  )
}
