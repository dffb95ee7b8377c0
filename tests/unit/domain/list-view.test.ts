import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layouts, listColumns, readView, usualView, writeView, type ListView } from '@/domain/list-view'
import { queryOf, queryText } from '@/domain/saved-view'

const views = fc.record({
  layout: fc.constantFrom(...layouts),
  columns: fc.subarray([...listColumns]),
}) satisfies fc.Arbitrary<ListView>

describe('the view of a list in its address', () => {
  it('is read back as it was written, whatever was chosen, nothing included', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view))).toEqual(view)
      }),
    )
  })

  it('needs no words while it is the usual one', () => {
    expect(writeView(usualView)).toEqual({})
    expect(readView({})).toEqual(usualView)
  })

  it('leaves out what it does not understand, and keeps the order of the table', () => {
    expect(readView({ view: 'map', columns: 'voices,price,theme' })).toEqual({
      layout: 'table',
      columns: ['theme', 'voices'],
    })
  })
})

describe('the query of a saved list', () => {
  it('is the same text in whatever order it was chosen, and is read back', () => {
    const query = { sort: 'due', q: 'açıq hökumət & büdcə', completion: 'none,limited' }
    const text = queryText(query)
    expect(text).toBe(queryText(Object.fromEntries(Object.entries(query).reverse())))
    expect(queryOf(text)).toEqual(query)
    // the database takes nothing else
    expect(text).toMatch(/^[A-Za-z0-9_.~%!*'()+=&-]*$/)
  })
})
