import { defineMutation, defineQueryOptions, useMutation, useQueryCache } from '@pinia/colada'
import { fetchFollowed, fetchFollows, follow, unfollow } from '@/data/follows'
import type { FollowedThing } from '@/domain/follow'
import { keys } from './keys'

/** What a person follows, by number: one question for all buttons of a page. */
export const followedQuery = defineQueryOptions((person: string) => ({
  key: keys.follows('numbers', person),
  query: fetchFollowed,
}))

/** What a person follows, with names. */
export const followsQuery = defineQueryOptions((person: string) => ({
  key: keys.follows('names', person),
  query: fetchFollows,
}))

/** Begins or ends to follow a thing. */
export const useFollow = defineMutation(() => {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ thing, following }: { thing: FollowedThing; following: boolean }) =>
      following ? follow(thing) : unfollow(thing),
    onSettled: () => cache.invalidateQueries({ key: keys.follows() }).catch(() => undefined),
  })
})
