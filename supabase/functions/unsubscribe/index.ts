// Turns mail off for whoever follows the link of a letter, without signing in.
import { readEnvironment } from '../_shared/environment.ts'
import { unsubscribe } from './handler.ts'

Deno.serve((request) =>
  unsubscribe(
    request,
    readEnvironment((name) => Deno.env.get(name)),
  ),
)
