/** `npm run invite -- EMAIL ROLE [--organization SLUG]`: makes an invitation and prints its link; for the first administrator. */
import { parseArgs } from 'node:util'
import { openDatabase } from './open-stack.ts'
import { Problem, reasonOf, runTool } from './problem.ts'

const usage = `Usage: npm run invite -- EMAIL ROLE [--organization SLUG]
Roles: secretariat, reviewer, administrator; coordinator and member need --organization.`

await runTool(async () => {
  const { email, role, organization } = readArguments(process.argv.slice(2))
  const { sql, siteUrl, close } = await openDatabase()
  try {
    const [row] = await sql<[{ token: string }]>`
      select private.create_invitation(${email}, ${role}, ${organization}) as token`
    console.log(`${email} becomes ${role} by opening this link within 14 days, signed in with that address:`)
    console.log(`${siteUrl}/invitation#token=${row.token}`)
  } catch (error) {
    throw new Problem(`No invitation was made: ${reasonOf(error)}`)
  } finally {
    await close()
  }
})

function readArguments(args: string[]): { email: string; role: string; organization: string | null } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { organization: { type: 'string' } },
    })
    const [email, role, ...rest] = positionals
    if (email?.includes('@') && role && rest.length === 0)
      return { email, role, organization: values.organization ?? null }
  } catch {
    // an unknown option
  }
  throw new Problem(usage)
}
