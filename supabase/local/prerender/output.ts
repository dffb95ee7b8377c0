import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressed = [
  // the highest grade takes ten times as long and saves a hundredth
  [
    '.br',
    (content: Buffer) =>
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  ],
  ['.gz', (content: Buffer) => promisify(gzip)(content)],
] as const

/** A file of the output as it was written last. */
export interface Written {
  readonly hash: string
  /** The day since which a reader finds the same there. */
  readonly since: string
}

/** What a folder of prerendered pages notes of itself, in `prerendered.json`. */
export interface Note {
  /** What it was made of: the public version of the data, the build, the site; empty when something failed. */
  readonly made: string
  /** The build whose code and styles the pages ask for. */
  readonly build: string
  readonly files: Readonly<Record<string, Written>>
  /** Routes that no server can know the pages of, `/secretariat/reviews/:id(\\d+)`. */
  readonly patterns: readonly string[]
}

const noteFile = 'prerendered.json'
const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/** What a folder says of itself; null for one that was never finished. */
export async function readNote(folder: string): Promise<Note | null> {
  try {
    return JSON.parse(await readFile(join(folder, noteFile), 'utf8')) as Note
  } catch {
    return null
  }
}

/** When a folder noted of itself last, in milliseconds; undefined for one that was never finished. */
export async function noteWritten(folder: string): Promise<number | undefined> {
  const found = await stat(join(folder, noteFile)).catch(() => undefined)
  return found?.mtimeMs
}

/** Writes a file so that nobody ever reads half of it. */
async function put(path: string, content: string | Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
}

/** A folder that is brought up to date: what did not change is not touched, what is gone is removed. */
export class Output {
  readonly files: Record<string, Written> = {}
  changed = 0
  removed = 0
  readonly #folder: string
  readonly #before: Note['files']
  readonly #day: string

  constructor(folder: string, before: Note | null, day: string) {
    this.#folder = folder
    this.#before = before?.files ?? {}
    this.#day = day
  }

  /**
   * @param name within the folder, `en/plans/index.html`
   * @param read the part of the content that a reader sees, by which it is told since when it stands
   */
  async write(name: string, content: string | Buffer, read: string | Buffer = content): Promise<void> {
    const before = this.#before[name]
    const hash = `${digest(content)}${read === content ? '' : ` ${digest(read)}`}`
    const same = before?.hash.slice(-32) === hash.slice(-32) ? before : undefined
    this.files[name] = { hash, since: same?.since ?? this.#day }
    if (before?.hash === hash) return
    const path = join(this.#folder, name)
    await mkdir(dirname(path), { recursive: true })
    const bytes = Buffer.from(content)
    // first, so that a server that prefers them never gives an older one
    if (!/\.(png|jpg|woff2)$/.test(name))
      await Promise.all(compressed.map(async ([ending, press]) => put(path + ending, await press(bytes))))
    await put(path, bytes)
    this.changed++
  }

  /** Whether a file was written before, now or the last time; it then stays. For files whose name says what is in them. */
  has(name: string): boolean {
    this.keep(name)
    return name in this.files
  }

  /** Leaves a file as it is, for instance because its page could not be rendered now. */
  keep(name: string): void {
    const before = this.#before[name]
    if (before) this.files[name] ??= before
  }

  /** Removes what was not written this time, and notes the rest. */
  async finish(note: Omit<Note, 'files'>): Promise<void> {
    for (const name of Object.keys(this.#before)) {
      if (this.files[name]) continue
      const path = join(this.#folder, name)
      for (const ending of ['', '.br', '.gz']) await rm(path + ending, { force: true })
      // a folder with other files in it stays
      await rmdir(dirname(path)).catch(() => undefined)
      this.removed++
    }
    await mkdir(this.#folder, { recursive: true })
    await put(join(this.#folder, noteFile), JSON.stringify({ ...note, files: this.files } satisfies Note))
  }
}
