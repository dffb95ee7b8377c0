import type { SavedView, ViewAddress } from '@/domain/saved-view'
import { rest } from './rest'
import { unwrap } from './unwrap'

/** The views that the signed-in person keeps, oldest first. @throws AppError */
export async function fetchSavedViews(): Promise<readonly SavedView[]> {
  return unwrap(await rest.from('saved_views').select('id, name, plan, query').order('id'))
}

/** @throws AppError with hint `too_many_views`, or code 23505 where the name is taken */
export async function keepView(name: string, { plan, query }: ViewAddress): Promise<void> {
  unwrap(await rest.from('saved_views').insert({ name, plan, query }))
}

/** Lets a name mean another view from now on. @throws AppError */
export async function replaceView(id: number, { plan, query }: ViewAddress): Promise<void> {
  unwrap(await rest.from('saved_views').update({ plan, query }).eq('id', id))
}

/** @throws AppError */
export async function dropView(id: number): Promise<void> {
  unwrap(await rest.from('saved_views').delete().eq('id', id))
}
