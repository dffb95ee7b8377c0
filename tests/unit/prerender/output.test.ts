import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { Output, readNote } from '../../../supabase/local/prerender/output.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'ogt-pages-'))
const note = { made: 'a', build: 'b', patterns: [] }

it('writes a file with what a server sends compressed, and notes it', async () => {
  const root = folder()
  const output = new Output(root, null, '2026-01-01')
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
  const first = new Output(root, null, '2026-01-01')
  await first.write('stays/index.html', 'same')
  await first.write('goes/index.html', 'old')
  await first.finish(note)
  const { ino } = statSync(join(root, 'stays/index.html'))

  const second = new Output(root, await readNote(root), '2026-01-02')
  await second.write('stays/index.html', 'same')
  await second.finish(note)
  expect(statSync(join(root, 'stays/index.html')).ino).toBe(ino)
  expect(existsSync(join(root, 'goes'))).toBe(false)
  expect(second).toMatchObject({ changed: 0, removed: 1 })
})

it('tells since when readers find the same, whatever else is in the document', async () => {
  const root = folder()
  const first = new Output(root, null, '2026-01-01')
  await first.write('a/index.html', 'words, and the day 1', 'words')
  await first.write('b/index.html', 'words, and the day 1', 'words')
  await first.finish(note)
  const second = new Output(root, await readNote(root), '2026-01-02')
  await second.write('a/index.html', 'words, and the day 2', 'words')
  await second.write('b/index.html', 'other, and the day 2', 'other')
  expect(second.changed).toBe(2)
  expect(second.files['a/index.html']?.since).toBe('2026-01-01')
  expect(second.files['b/index.html']?.since).toBe('2026-01-02')
})

it('keeps a page that could not be rendered now', async () => {
  const root = folder()
  const first = new Output(root, null, '2026-01-01')
  await first.write('a/index.html', 'once')
  await first.finish(note)
  const second = new Output(root, await readNote(root), '2026-01-02')
  second.keep('a/index.html')
  await second.finish({ ...note, made: '' })
  expect(readFileSync(join(root, 'a/index.html'), 'utf8')).toBe('once')
})
