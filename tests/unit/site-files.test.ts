import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locale'
import { manifestOf, robotsFile } from '../../site-files.config.ts'

interface Manifest {
  readonly name: string
  readonly short_name: string
  readonly description: string
  readonly lang: string
  readonly start_url: string
  readonly scope: string
  readonly icons: readonly { readonly src: string; readonly purpose?: string }[]
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[]
}
const manifests = new Map(
  await Promise.all(locales.map(async ({ code }) => [code, (await manifestOf(code)) as Manifest] as const)),
)

describe.each(locales)('installed in $name', ({ code }) => {
  const manifest = manifests.get(code)
  const prefix = code === 'az' ? '' : `/${code}`

  it('opens in that language, and so do its shortcuts', () => {
    expect(manifest).toMatchObject({ lang: code, start_url: `${prefix}/`, scope: '/' })
    expect(manifest?.shortcuts.map(({ url }) => url)).toEqual(
      ['/commitments', '/timeline', '/search'].map((path) => prefix + path),
    )
  })

  it('says what it is in words of its own', () => {
    const others = locales.filter((other) => other.code !== code).map((other) => manifests.get(other.code))
    for (const word of ['description', 'short_name'] as const) {
      expect(manifest?.[word]).toBeTruthy()
      expect(others.map((other) => other?.[word])).not.toContain(manifest?.[word])
    }
    // longer ones are cut off below an icon
    expect(manifest?.short_name.length).toBeLessThanOrEqual(13)
    for (const { name } of manifest?.shortcuts ?? []) expect(name).toBeTruthy()
  })

  it('has icons, one of which may be cut to any shape', () => {
    const icons = manifest?.icons ?? []
    for (const { src } of icons)
      expect(existsSync(join(import.meta.dirname, '../../public', src)), src).toBe(true)
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1)
  })
})

it('crawlers leave out accounts and offices in every language', () => {
  for (const { code } of locales) {
    const prefix = code === 'az' ? '' : `/${code}`
    for (const path of ['account', 'work', 'secretariat/'])
      expect(robotsFile().split('\n')).toContain(`Disallow: ${prefix}/${path}`)
  }
})
