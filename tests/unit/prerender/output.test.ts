import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { Output, readNote } from '../../../supabase/local/prerender/output.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'ogt-pages-'))
const note = { made: 'a', build: 'b', patterns: [] }

it('writes a file with what a server sends compressed, and notes it', async () => {
  const root = folder()
  const output = await Output.open(root, '2026-01-01')
  await output.write('en/plans/index.html', '<p>ə</p>')
  await output.finish(note)
  expect(readFileSync(join(root, 'en/plans/index.html'), 'utf8')).toBe('<p>ə</p>')
  expect(brotliDecompressSync(readFileSync(join(root, 'en/plans/index.html.br'))).toString()).toBe('<p>ə</p>')
  expect(await readNote(root)).toMatchObject({
    ...note,
    files: { 'en/plans/index.html': { since: '2026-01-01' } },
  })
})

it('leaves alone what is the same, and removes what is gone', async () => {
  const root = folder()
  const first = await Output.open(root, '2026-01-01')
  await first.write('stays/index.html', 'same')
  await first.write('goes/index.html', 'old')
  await first.finish(note)
  const { ino } = statSync(join(root, 'stays/index.html'))

  const second = await Output.open(root, '2026-01-02')
  await second.write('stays/index.html', 'same')
  await second.finish(note)
  expect(statSync(join(root, 'stays/index.html')).ino).toBe(ino)
  expect(existsSync(join(root, 'goes'))).toBe(false)
  expect(second).toMatchObject({ changed: 0, removed: 1 })
})

it('tells since when readers find the same, whatever else is in the document', async () => {
  const root = folder()
  const first = await Output.open(root, '2026-01-01')
  await first.write('a/index.html', 'words, and the day 1', 'words')
  await first.write('b/index.html', 'words, and the day 1', 'words')
  await first.finish(note)
  const second = await Output.open(root, '2026-01-02')
  await second.write('a/index.html', 'words, and the day 2', 'words')
  await second.write('b/index.html', 'other, and the day 2', 'other')
  expect(second.changed).toBe(2)
  expect(second.files['a/index.html']?.since).toBe('2026-01-01')
  expect(second.files['b/index.html']?.since).toBe('2026-01-02')
})

it('writes again what somebody has removed', async () => {
  const root = folder()
  const first = await Output.open(root, '2026-01-01')
  await first.write('a/index.html', 'words')
  await first.finish(note)
  rmSync(join(root, 'a'), { recursive: true })
  const second = await Output.open(root, '2026-01-02')
  await second.write('a/index.html', 'words')
  expect(readFileSync(join(root, 'a/index.html'), 'utf8')).toBe('words')
})

it('trusts nothing that a run which was killed has touched', async () => {
  const root = folder()
  const first = await Output.open(root, '2026-01-01')
  await first.write('a/index.html', 'without the comment')
  await first.finish(note)
  expect((await Output.open(root, '2026-01-01')).made).toBe('a')

  // the comment came; this one never finishes
  const killed = await Output.open(root, '2026-01-02')
  await killed.write('a/index.html', 'with the comment')
  await killed.write('new/index.html', 'of a plan that is withdrawn again')
  writeFileSync(join(root, 'new/index.html.br.tmp'), 'half')

  // the comment is hidden: what is to be written is what the note says, and not what stands there
  const next = await Output.open(root, '2026-01-03')
  expect(next.made).toBeUndefined()
  await next.write('a/index.html', 'without the comment')
  await next.finish(note)
  expect(readFileSync(join(root, 'a/index.html'), 'utf8')).toBe('without the comment')
  expect(gunzipSync(readFileSync(join(root, 'a/index.html.gz'))).toString()).toBe('without the comment')
  expect(existsSync(join(root, 'new'))).toBe(false)
  expect((await Output.open(root, '2026-01-03')).made).toBe('a')
})

it('leaves nothing where it could not write, and writes it the next time', async () => {
  const root = folder()
  const first = await Output.open(root, '2026-01-01')
  await first.write('a/index.html', 'with the comment')
  await first.finish(note)
  // nothing can be written under that name
  mkdirSync(join(root, 'a/index.html.tmp'))
  const second = await Output.open(root, '2026-01-02')
  await expect(second.write('a/index.html', 'without the comment')).rejects.toThrow()
  expect(existsSync(join(root, 'a/index.html'))).toBe(false)
  expect(existsSync(join(root, 'a/index.html.br'))).toBe(false)
  expect(second.files).toEqual({})
})
