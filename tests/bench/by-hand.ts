import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/** As much style as somebody would write who writes one page: no font to wait for, a readable line, ruled tables. */
const style =
  'body{max-width:70rem;margin:auto;padding:1rem;font:17px/1.6 system-ui,sans-serif;color:#1f1c17;background:#fbf9f4}' +
  'h1,h2,h3{line-height:1.2}a{color:#0d5a74}table{width:100%;border-collapse:collapse;font-size:15px}' +
  'th,td{padding:.5rem;text-align:start;vertical-align:top;border-bottom:1px solid #ddd7c9}svg{height:1rem}'

const document = (title: string, main: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><style>${style}</style><main>${main}</main></html>`

const escape = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${String(letter.charCodeAt(0))};`)

interface Text {
  readonly az?: string
  readonly en?: string
}

interface Row {
  readonly code: string
  readonly title: Text
  readonly organizations: readonly { readonly name: Text }[]
  readonly completion: string | null
  readonly schedule: string | null
  readonly due_on: string | null
}

const english = ({ az, en }: Text) => escape(en ?? az ?? '')

/** The list of a plan as a table, from the same rows that the app reads. */
export function listByHand(rows: readonly Row[], plan: string): string {
  const cell = (text: string | null | undefined) => `<td>${escape(text ?? '–')}`
  const lines = rows.map(
    ({ code, title, organizations, completion, schedule, due_on: due }) =>
      `<tr><td>${escape(code)}<th scope="row"><a href="/en/plans/${plan}/commitments/${code}">${english(title)}</a>` +
      `<td>${organizations.map(({ name }) => english(name)).join('; ')}` +
      cell(completion) +
      cell(schedule) +
      cell(due),
  )
  const head = ['Code', 'Commitment', 'Agencies', 'Completion', 'Schedule', 'Due'].map(
    (name) => `<th scope="col">${name}`,
  )
  return document(
    'Commitments',
    `<h1>${String(rows.length)} commitments</h1><table><thead><tr>${head.join('')}<tbody>${lines.join('')}</table>`,
  )
}

/** What a prerendered page says, without its scripts, its styles and what only they need. */
export function sameByHand(html: string): string {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  const bare = main
    .replace(/^<main[^>]*>|<\/main>$/g, '')
    .replace(/<!--[\s\S]*?-->|<(script|style|template)[\s\S]*?<\/\1>/g, '')
    .replace(/ (class|style|id|role|tabindex|data-[\w-]+|aria-[\w-]+)(="[^"]*")?/g, '')
  return document(/<title>([^<]*)/.exec(html)?.[1] ?? '', bare)
}

/** Serves the pages by their paths, compressed as the app's own are. */
export async function servePages(
  pages: ReadonlyMap<string, string>,
): Promise<{ url: string; close: () => void }> {
  const bodies = new Map([...pages].map(([path, html]) => [path, brotliCompressSync(html)]))
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '')
    response.writeHead(body ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(body && { 'Content-Encoding': 'br', 'Content-Length': body.length }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://localhost:${String(port)}`, close: () => server.close() }
}
