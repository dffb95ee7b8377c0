/** The keys under which server data is cached, as a tree: invalidating a branch refreshes all below it. */
export const keys = {
  plans: () => ['plans'] as const,
  commitments: (...scope: (string | number)[]) => ['commitments', ...scope] as const,
  organizations: (...slug: string[]) => ['organizations', ...slug] as const,
  activity: (...plan: string[]) => ['activity', ...plan] as const,
  ledger: (...scope: string[]) => ['ledger', ...scope] as const,
  programmes: (...slug: string[]) => ['programmes', ...slug] as const,
  invitations: () => ['invitations'] as const,
}
