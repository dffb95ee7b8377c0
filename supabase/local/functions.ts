import type { Environment } from '../functions/_shared/environment.ts'
import type { Deliver } from '../functions/digest/deliver.ts'
import { digest } from '../functions/digest/handler.ts'
import { unsubscribe } from '../functions/unsubscribe/handler.ts'
import type { MailDriver } from './mail.ts'

/** Letters go where the stack's other mail goes; the console shows their plain text. */
export function deliverBy(mail: MailDriver): Deliver {
  return async (letters) => {
    for (const { to, subject, text } of letters) await mail.send({ to, subject, text })
    return []
  }
}

/** Answers `/functions/v1/…` with the code that Supabase runs as Edge Functions; undefined for a name that there is not. */
export function answerFunction(
  request: Request,
  environment: Environment,
  mail: MailDriver,
): Promise<Response> | undefined {
  switch (new URL(request.url).pathname) {
    case '/functions/v1/digest':
      return digest(request, environment, deliverBy(mail))
    case '/functions/v1/unsubscribe':
      return unsubscribe(request, environment)
    default:
      return undefined
  }
}
