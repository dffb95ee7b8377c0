import type { MessagePart, Tree } from './shape'

/**
 * The words of one part of a language. Vite puts `language-files.config.ts` in the place of this module, which knows every part of
 * every language as a file to fetch; as it stands here it serves commands, which speak a language that is a folder.
 */
export async function wordsOf(locale: string, part: MessagePart): Promise<Tree> {
  const file = part === 'everywhere' ? 'index' : part
  const loaded = (await import(/* @vite-ignore */ `./messages/${locale}/${file}.ts`)) as { default: Tree }
  return loaded.default
}
