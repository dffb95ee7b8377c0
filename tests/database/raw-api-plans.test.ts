import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, openCast, type Attempt, type Cast } from '../support/cast.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.close())

const words = { en: 'Words' }
const merge = { prefer: 'resolution=merge-duplicates' }
const notSecretariat = everybody.filter((who) => who !== 'secretariat')

describe('a plan', () => {
  const change = {
    commitment_id: 900001,
    to_on: '2031-01-01',
    reason: words,
    decided_by: words,
    decided_on: '2024-01-01',
  }
  it.each<Attempt>([
    [notSecretariat, 'POST', 'plans', { slug: 'x', title: words }, '42501'],
    [notSecretariat, 'POST', 'organizations', { slug: 'x', name: words, kind: 'agency' }, '42501'],
    [
      notSecretariat,
      'POST',
      'commitments',
      { plan_id: 900001, theme_id: 900001, code: '9', title: words },
      '42501',
    ],
    [notSecretariat, 'POST', 'deadline_changes', change, '42501'],
    [
      notSecretariat,
      'POST',
      'commitment_organizations',
      { commitment_id: 900003, organization_id: 900001, role: 'lead' },
      '42501',
    ],
    [
      'coordinator',
      'POST',
      'commitment_organizations?on_conflict=commitment_id,organization_id',
      { commitment_id: 900003, organization_id: 900001, role: 'lead' },
      '42501',
      merge,
    ],
    [
      'coordinator',
      'POST',
      'deadline_changes',
      { ...change, commitment_id: 900002, to_on: 'infinity' },
      '42501',
    ],
    [everybody, 'PATCH', 'commitments?id=eq.900001', { due_on: '2031-01-01' }, '42501'],
    [everybody, 'PATCH', 'commitments?id=eq.900001', { original_due_on: '2031-01-01' }, '42501'],
    [everybody, 'PATCH', 'milestones?id=eq.900001', { due_on: '2031-01-01' }, '42501'],
    [everybody, 'DELETE', 'plans?id=eq.900001', undefined, '42501'],
    ['service', 'PATCH', 'commitments?id=eq.900001', { due_on: '2031-01-01' }, 'P0001'],
    ['service', 'PATCH', 'commitments?id=eq.900001', { original_due_on: '2031-01-01' }, 'P0001'],
    ['secretariat', 'POST', 'deadline_changes', { ...change, reason: {} }, '23514'],
    ['secretariat', 'POST', 'deadline_changes', { ...change, from_on: '2020-01-01' }, '42501'],
    [
      'secretariat',
      'POST',
      'assessments',
      { commitment_id: 900001, voice: 'reviewer', scheme: 'x1', year: 2024, ratings: {}, import_id: 900001 },
      '42501',
    ],
    [
      'secretariat',
      'POST',
      'themes',
      { plan_id: 900001, code: '9', title: 'only text', position: 1 },
      '22P02',
    ],
    [
      ['citizen', 'coordinator', 'reviewer', 'administrator'],
      'POST',
      'rpc/apply_import',
      { import_id: 900001 },
      'P0001',
    ],
    ['anon', 'POST', 'rpc/apply_import', { import_id: 900001 }, '42501'],
    [
      notSecretariat,
      'POST',
      'imports',
      { plan_slug: 'x', format: 'ogp', file_name: 'x', file_sha256: 'a'.repeat(64) },
      '42501',
    ],
  ])('does not let %s %s %s %j', (...attempt) => cast.expectRefused(attempt))

  it.each(['plans', 'themes', 'commitments', 'milestones', 'commitment_organizations', 'organizations'])(
    'keeps its %s when somebody else changes them',
    async (table) => {
      const before = await cast.everything()
      const patch =
        table === 'commitment_organizations'
          ? { role: 'partner' }
          : table === 'organizations'
            ? { name: words }
            : { title: words }
      const filter = table === 'commitment_organizations' ? 'commitment_id=eq.900001' : 'id=eq.900001'
      for (const who of everybody.filter((person) => person !== 'secretariat' && person !== 'anon')) {
        const asked = await cast.ask(who, 'PATCH', `${table}?${filter}`, patch, {
          prefer: 'return=representation',
        })
        expect([who, asked.status, asked.body]).toEqual([who, 200, []])
      }
      expect((await cast.ask('anon', 'PATCH', `${table}?${filter}`, patch)).code).toBe('42501')
      expect(await cast.everything()).toEqual(before)
    },
  )

  it('is the secretariat’s to write', async () => {
    const wanted = { prefer: 'return=representation' }
    const plan = await cast.ask(
      'secretariat',
      'POST',
      'plans',
      { slug: 'next', title: { az: 'Növbəti' } },
      wanted,
    )
    expect([plan.status, plan.body]).toMatchObject([201, [{ title: { az: 'Növbəti' }, lifecycle: 'draft' }]])
    const renamed = await cast.ask('secretariat', 'PATCH', 'plans?slug=eq.next', { title: words }, wanted)
    expect(renamed.body).toMatchObject([{ title: words }])
    const moved = await cast.ask('secretariat', 'POST', 'deadline_changes', {
      ...change,
      commitment_id: 900003,
    })
    expect(moved.status).toBe(201)
    const shown = await cast.ask('anon', 'GET', 'commitments?select=due_on,original_due_on&id=eq.900003')
    expect(shown.body).toEqual([{ due_on: '2031-01-01', original_due_on: '2030-01-01' }])
  })
})
