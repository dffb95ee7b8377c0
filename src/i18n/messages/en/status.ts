import type az from '../az/status'

export default {
  kind: {
    completion: 'Completion',
    schedule: 'Schedule',
    freshness: 'Freshness of reports',
    lifecycle: 'Validity',
  },
  completion: {
    none: 'No update yet',
    not_started: 'Not started',
    limited: 'Limited',
    substantial: 'Substantial',
    complete: 'Complete',
  },
  schedule: {
    no_date: 'No due date',
    upcoming: 'Not begun yet',
    on_time: 'On time',
    due_soon: 'Due soon',
    overdue: 'Overdue',
    unreported: 'Due date passed, result never reported',
    done_on_time: 'Done on time',
    done_late: 'Done late',
  },
  lateBy: 'Late by {n} day | Late by {n} days',
  dueIn: 'Due in {n} day | Due in {n} days',
  dueToday: 'Due today',
  doneLateBy: 'Done {n} day late | Done {n} days late',
  freshness: {
    silent: 'No update yet',
    stale: 'No recent update',
    fresh: 'Recently updated',
  },
  lifecycle: {
    draft: 'Draft',
    active: 'Active',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  assessment: {
    not_started: 'Not started',
    limited: 'Limited',
    substantial: 'Substantial',
    complete: 'Complete',
    unclear: 'Unclear',
    no_evidence: 'No evidence available',
  },
  commentKind: {
    comment: 'Comment',
    question: 'Question',
    recommendation: 'Recommendation',
    concern: 'Concern',
  },
  organizationKind: {
    agency: 'Government agency',
    civil_society: 'Civil society organization',
    development_partner: 'Development partner',
    group: 'Group of agencies',
  },
  role: {
    lead: 'Lead',
    supporting: 'Supporting',
    partner: 'Partner',
  },
  obligation: {
    instructed: 'Instructed',
    recommended: 'Recommended',
  },
  ogpValue: {
    transparency: 'Transparency',
    participation: 'Participation',
    accountability: 'Accountability',
    technology: 'Technology',
  },
  programmeRole: {
    funder: 'Funded by',
    manager: 'Managed by',
    beneficiary: 'Beneficiary',
    partner: 'Partner',
  },
} satisfies typeof az
