import { rest } from './rest'
import { unwrap } from './unwrap'

/** The words for which comments are held; the secretariat's. @throws AppError */
export async function fetchHeldWords(): Promise<readonly string[]> {
  return unwrap(await rest.from('held_words').select('word')).map(({ word }) => word)
}

/** @param word in lower case, without space around it @throws AppError `conflict` when it is on the list */
export async function addHeldWord(word: string): Promise<void> {
  unwrap(await rest.from('held_words').insert({ word }))
}

/** @throws AppError */
export async function removeHeldWord(word: string): Promise<void> {
  unwrap(await rest.from('held_words').delete().eq('word', word))
}
