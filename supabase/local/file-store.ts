import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Remembered {
  mimetype: string
  cacheControl: string
  eTag: string
}

interface Metadata extends Remembered {
  contentLength: number
  size: number
  lastModified: Date
}

/**
 * Files of the storage API on disk, each under the digest of its name: no name can leave the folder, hide another or
 * be too long for the disk. Lite's own store breaks every download on Node 20 and guesses types from names.
 */
export class FileStore {
  readonly driver = null
  readonly #folder: string

  /** @param folder is made when the first file arrives */
  constructor(folder: string) {
    this.#folder = folder
  }

  #paths(bucket: string, key: string): { content: string; facts: string } {
    const content = join(this.#folder, createHash('sha256').update(`${bucket}/${key}`).digest('hex'))
    return { content, facts: `${content}.json` }
  }

  async headObject(bucket: string, key: string): Promise<Metadata> {
    const { content, facts } = this.#paths(bucket, key)
    const [{ size, mtime }, remembered] = await Promise.all([stat(content), readFile(facts, 'utf8')])
    return { ...(JSON.parse(remembered) as Remembered), contentLength: size, size, lastModified: mtime }
  }

  async getObject(bucket: string, key: string) {
    const metadata = await this.headObject(bucket, key)
    return {
      httpStatusCode: 200,
      metadata,
      body: new Uint8Array(await readFile(this.#paths(bucket, key).content)),
    }
  }

  async uploadObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    body: Uint8Array | AsyncIterable<Uint8Array>,
    mimetype: string,
    cacheControl: string,
  ): Promise<Metadata> {
    const { content, facts } = this.#paths(bucket, key)
    const bytes = body instanceof Uint8Array ? body : await collect(body)
    const eTag = `"${createHash('sha256').update(bytes).digest('hex')}"`
    await mkdir(this.#folder, { recursive: true })
    await writeFile(facts, JSON.stringify({ mimetype, cacheControl, eTag } satisfies Remembered))
    await writeFile(content, bytes)
    return this.headObject(bucket, key)
  }

  async deleteObject(bucket: string, key: string): Promise<void> {
    const { content, facts } = this.#paths(bucket, key)
    await rm(content, { force: true })
    await rm(facts, { force: true })
  }

  async deleteObjects(bucket: string, keys: string[]): Promise<void> {
    for (const key of keys) await this.deleteObject(bucket, key)
  }

  async copyObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    toBucket: string,
    toKey: string,
  ) {
    const from = this.#paths(bucket, key)
    const to = this.#paths(toBucket, toKey)
    await copyFile(from.facts, to.facts)
    await copyFile(from.content, to.content)
    const { eTag, lastModified } = await this.headObject(toBucket, toKey)
    return { httpStatusCode: 200, eTag, lastModified }
  }

  privateAssetUrl(bucket: string, key: string): Promise<string> {
    return Promise.resolve(`file://${this.#paths(bucket, key).content}`)
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
