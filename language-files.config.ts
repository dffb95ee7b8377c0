import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import { messageParts, saidIn, type MessagePart, type Tree } from './src/i18n/shape.ts'

export const messages = fileURLToPath(new URL('./src/i18n/messages/', import.meta.url))
const partOf = /messages\/([a-z]{2,3})\.ts\?part=(\w+)$/
const fileOf = (part: string) => (part === 'everywhere' ? 'index' : part)

const known = new Map<string, { time: number; words: Promise<Tree> }>()

/** What a module of words exports; read once until its file changes. */
function read(file: string): Promise<Tree> {
  const time = statSync(file).mtimeMs
  const found = known.get(file)
  if (found?.time === time) return found.words
  const words: Promise<Tree> = runnerImport<{ default: Tree }>(file).then(({ module }) => module.default)
  known.set(file, { time, words })
  return words
}

/** English where a language lacks a word; what is counted there is counted as English counts. */
const english = (word: string) => (word.includes(' | ') ? saidIn('en', word) : word)

/** The words of `wanted`, which are English, as `own` says them. */
function said(wanted: Tree, own: Tree): Tree {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, word]): [string, string | Tree] => {
      const mine = own[key]
      if (typeof word === 'string') return [key, typeof mine === 'string' ? mine : english(word)]
      return [key, said(word, typeof mine === 'object' ? mine : {})]
    }),
  )
}

/** The words of one part of a language: of a folder a file, of a language in one file as many as it has. */
export async function wordsIn(folder: string, language: string, part: MessagePart): Promise<Tree> {
  const own = `${folder}${language}.ts`
  if (!existsSync(own)) return read(`${folder}${language}/${fileOf(part)}.ts`)
  const [wanted, mine] = await Promise.all([read(`${folder}en/${fileOf(part)}.ts`), read(own)])
  return said(wanted, mine)
}

/** A language that is a folder has a file for each part; one that is a file is cut into the same parts. */
function moduleOf(entry: string, part: MessagePart): string | null {
  if (/^[a-z]{2,3}$/.test(entry)) return `./messages/${entry}/${fileOf(part)}.ts`
  return /^[a-z]{2,3}\.ts$/.test(entry) ? `./messages/${entry}?part=${part}` : null
}

/**
 * Takes the languages from the folder of messages: each part of each is fetched by itself, so that nobody downloads words of
 * pages not visited. What a language in one file leaves out is said in English.
 */
export const languageFilesOf = (folder: string): Plugin => ({
  name: 'language-files',
  // before Vite reads the file as a module of its own
  enforce: 'pre',
  async load(id) {
    if (id.endsWith('/src/i18n/words.ts')) {
      const loaders = readdirSync(folder).flatMap((entry) =>
        messageParts.flatMap((part) => {
          const file = moduleOf(entry, part)
          const key = `${entry.replace('.ts', '')}/${part}`
          return file ? [`${JSON.stringify(key)}: () => import(${JSON.stringify(file)})`] : []
        }),
      )
      return `const loaders = {${loaders.join(',\n')}}
export const wordsOf = async (locale, part) => (await loaders[locale + '/' + part]()).default`
    }
    const [, language, part] = partOf.exec(id) ?? []
    if (!language || !part) return null
    this.addWatchFile(`${folder}${language}.ts`)
    return `export default ${JSON.stringify(await wordsIn(folder, language, part as MessagePart))}`
  },
})

export const languageFiles = languageFilesOf(messages)
