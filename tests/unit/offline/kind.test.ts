import type { RouteRecordRaw } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { accountRoutes } from '@/account-routes'
import { isPersonal, kindOf, pageKey } from '@/offline/kind'

const site = 'https://tracker.example'
const api = 'https://project.supabase.co'

const kind = (url: string, { mode = 'cors', method = 'GET', headers = {} } = {}) =>
  kindOf({ url, mode, method, headers: new Headers(headers) }, site)
const page = (path: string) => kind(`${site}${path}`, { mode: 'navigate' })

describe('what is kept for when there is no network', () => {
  it.each([
    ['/', 'pages'],
    ['/en/plans/2016-2018/commitments/1.2', 'pages'],
    ['/search?q=road', 'pages'],
    ['/assets/app-x1.js', 'code'],
    ['/icons/192.png', 'code'],
    ['/favicon.svg', 'files'],
    ['/manifest.webmanifest', 'files'],
    ['/en/manifest.webmanifest', 'files'],
  ])('keeps %s among the %s', (path, expected) => {
    expect(page(path)).toBe(expected)
  })

  it.each([site, api])('keeps the public answers of an API at %s', (origin) => {
    expect(kind(`${origin}/rest/v1/plan_overview?select=*`, { headers: { apikey: 'public' } })).toBe(
      'answers',
    )
  })

  it.each([site, api])('keeps nothing that bears the token of a person, at %s', (origin) => {
    const headers = { apikey: 'public', authorization: 'Bearer of-a-person' }
    for (const path of ['/rest/v1/plan_overview', '/', '/assets/app-x1.js'])
      expect(kind(`${origin}${path}`, { headers })).toBeNull()
  })

  it.each(['POST', 'PATCH', 'DELETE', 'HEAD'])('keeps nothing asked by %s', (method) => {
    expect(kind(`${api}/rest/v1/comments`, { method })).toBeNull()
  })

  it('keeps no word of whether anything has changed', () => {
    expect(kind(`${api}/rest/v1/rpc/public_version`)).toBeNull()
    expect(kind(`${site}/version.txt`)).toBeNull()
  })

  it.each([
    '/auth/v1/user',
    '/storage/v1/object/public/evidence/1/a',
    '/functions/v1/unsubscribe',
    '/embed/2016-2018/1',
    '/badges/2016-2018/1.az.svg',
    '/report.pdf',
    '/sitemap.xml',
  ])('keeps no %s, whoever opens it', (path) => {
    expect(page(path)).toBeNull()
  })

  it('keeps nothing of other sites, and no page that was only fetched', () => {
    expect(kind('https://elsewhere.example/', { mode: 'navigate' })).toBeNull()
    expect(kind('https://elsewhere.example/assets/x.js')).toBeNull()
    expect(kind(`${site}/plans`)).toBeNull()
  })
})

/** The addresses of pages under some routes, with something in the place of what varies. */
function addresses(routes: readonly RouteRecordRaw[]): string[] {
  return routes.flatMap(({ path, children }) =>
    children ? addresses(children) : [path.replace(/:\w+(\([^)]*\))?/g, '1')],
  )
}

describe('pages of persons', () => {
  it.each(addresses(accountRoutes))('knows %s as one, in each language', (path) => {
    expect([path, `/en${path}`, `/ru${path}?token=x`].map((at) => isPersonal(`${site}${at}`))).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each([
    '/',
    '/en/',
    '/plans/2016-2018/commitments/1/history',
    '/dialogue/topics',
    '/agencies/work',
    '/about',
  ])('takes %s for everybody’s', (path) => {
    expect(isPersonal(`${site}${path}`)).toBe(false)
  })

  it.each([
    ['/en', '/en/'],
    ['/plans/', '/plans'],
    ['/en/search?q=road', '/en/search/?q=road'],
    ['/', '/'],
  ])('keeps %s and %s as one page', (path, same) => {
    expect(pageKey(site + path)).toBe(pageKey(site + same))
  })
})
