// Tells people by mail what happened to what they follow. Called by a scheduler with the secret key; see supabase/README.md.
import { readEnvironment } from '../_shared/environment.ts'
import { mailService } from './deliver.ts'
import { digest } from './handler.ts'

Deno.serve((request) => {
  const get = (name: string) => Deno.env.get(name)
  return digest(request, readEnvironment(get), mailService(get))
})
