import { createHash } from 'node:crypto'
import { access, appendFile, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
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
const journalFile = 'prerendered.unfinished'
const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/** What a folder says of itself; null for one that was never finished. */
export async function readNote(folder: string): Promise<Note | null> {
  try {
    return JSON.parse(await readFile(join(folder, noteFile), 'utf8')) as Note
  } catch {
    return null
  }
}

/** Which note of itself a folder has now, differing from every earlier one; undefined for one never finished. */
export async function noteWritten(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, noteFile)).catch(() => undefined)
  // two within a tick of the clock are still two files
  return found && `${String(found.mtimeMs)} ${String(found.ino)}`
}

/** Writes a file so that nobody ever reads half of it. */
async function put(path: string, content: string | Buffer): Promise<void> {
  const unfinished = `${path}.tmp`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
}

/**
 * A folder that is brought up to date: what did not change is not touched, what is gone is removed. Names are entered in
 * `prerendered.unfinished` before their files are touched, so that a run which was killed leaves nothing behind that the
 * next would take for what the note says of it.
 */
export class Output {
  readonly files: Record<string, Written> = {}
  changed = 0
  removed = 0
  readonly #folder: string
  readonly #note: Note | null
  readonly #unfinished: ReadonlySet<string>
  readonly #day: string

  private constructor(folder: string, note: Note | null, unfinished: readonly string[], day: string) {
    this.#folder = folder
    this.#note = note
    this.#unfinished = new Set(unfinished)
    this.#day = day
  }

  /** Goes on with what a folder holds. @param day since when readers find what is written now */
  static async open(folder: string, day: string): Promise<Output> {
    await mkdir(folder, { recursive: true })
    const unfinished = await readFile(join(folder, journalFile), 'utf8').catch(() => '')
    return new Output(folder, await readNote(folder), unfinished.split('\n').filter(Boolean), day)
  }

  /** What the whole folder is made of; undefined when it is not whole. */
  get made(): string | undefined {
    return this.#unfinished.size === 0 ? this.#note?.made : undefined
  }

  /**
   * @param name within the folder, `en/plans/index.html`
   * @param read the part of the content that a reader sees, by which it is told since when it stands
   * @throws whatever kept it from being written; nothing then stands there, rather than something that is no longer so
   */
  async write(name: string, content: string | Buffer, read: string | Buffer = content): Promise<void> {
    const before = this.#note?.files[name]
    const hash = `${digest(content)}${read === content ? '' : ` ${digest(read)}`}`
    const same = before?.hash.slice(-32) === hash.slice(-32) ? before : undefined
    const written = { hash, since: same?.since ?? this.#day }
    const path = join(this.#folder, name)
    if (before?.hash !== hash || !(await this.#stands(name))) {
      try {
        await appendFile(join(this.#folder, journalFile), `${name}\n`)
        await mkdir(dirname(path), { recursive: true })
        const bytes = Buffer.from(content)
        // first, so that a server that prefers them never gives an older one
        if (!/\.(png|jpg|woff2)$/.test(name))
          await Promise.all(compressed.map(async ([ending, press]) => put(path + ending, await press(bytes))))
        await put(path, bytes)
      } catch (error) {
        await this.#remove(name)
        throw error
      }
      this.changed++
    }
    this.files[name] = written
  }

  /** Whether a file that was noted is there, and is what the note says. */
  async #stands(name: string): Promise<boolean> {
    if (this.#unfinished.has(name)) return false
    return access(join(this.#folder, name)).then(
      () => true,
      () => false,
    )
  }

  /** Whether a file was written before, now or the last time; it then stays. For files whose name says what is in them. */
  async has(name: string): Promise<boolean> {
    const before = this.#note?.files[name]
    if (before && (await this.#stands(name))) this.files[name] ??= before
    return name in this.files
  }

  /** Removes what was not written this time, and notes the rest. */
  async finish(note: Omit<Note, 'files'>): Promise<void> {
    for (const name of new Set([...Object.keys(this.#note?.files ?? {}), ...this.#unfinished])) {
      if (this.files[name]) continue
      await this.#remove(name)
      this.removed++
    }
    await put(join(this.#folder, noteFile), JSON.stringify({ ...note, files: this.files } satisfies Note))
    await rm(join(this.#folder, journalFile), { force: true })
  }

  async #remove(name: string): Promise<void> {
    const path = join(this.#folder, name)
    for (const ending of ['', '.br', '.gz'])
      for (const half of ['', '.tmp']) await rm(path + ending + half, { force: true, recursive: true })
    // a folder with other files in it stays
    await rmdir(dirname(path)).catch(() => undefined)
  }
}
