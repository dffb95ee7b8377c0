export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A picture, and what was noticed when it was taken. */
export interface Shot {
  /** Name within the folder. */
  readonly file: string
  readonly path: string
  /** Account who is signed in; null for the public. */
  readonly owner: string | null
  readonly width: number
  readonly lang: string
  readonly theme: Theme
  /** Digest of the build it shows. */
  readonly build: string
  readonly overflow: readonly string[]
  readonly complaints: readonly string[]
}

type Place = Pick<Shot, 'path' | 'owner' | 'width' | 'lang' | 'theme'>

export function sameShot(a: Place, b: Place): boolean {
  return (
    a.path === b.path &&
    a.owner === b.owner &&
    a.width === b.width &&
    a.lang === b.lang &&
    a.theme === b.theme
  )
}

/** A name that says all of it and is good for any file system. */
export function fileName({ path, width, lang, theme, owner }: Place): string {
  const page = path.replace(/[^a-z0-9.-]+/gi, '_').replace(/^_|_$/g, '') || 'home'
  return [page, ...(owner === null ? [] : [owner]), lang, String(width), theme].join('-') + '.png'
}
