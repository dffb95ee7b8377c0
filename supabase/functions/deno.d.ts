/** The little of Deno that index.ts files use; everything else here is the web's own and runs in Node too. */
declare namespace Deno {
  const env: { get: (name: string) => string | undefined }
  function serve(handler: (request: Request) => Response | Promise<Response>): void
}
