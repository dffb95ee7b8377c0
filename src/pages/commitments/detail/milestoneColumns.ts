/** What a table of milestones tells of each, in the order of its columns; the words are those of `commitment.milestones`. */
export const milestoneColumns = ['code', 'name', 'due', 'state'] as const
