create function private.tell(
  kind public.notice_kind, subject text, subject_id bigint, doers uuid[],
  commitment bigint default null, organization bigint default null, meeting bigint default null, thread bigint default null,
  plan bigint default null, plans_in_force boolean default false, persons uuid[] default '{}', to_followers boolean default true,
  renews boolean default false
)
returns void
language plpgsql security definer -- writes for others, and whoever acts may not know who follows
set search_path = ''
-- followers of the plan, the commitment, its bodies, the meeting and the thread, and the persons named: each once, and never who did it.
-- What may happen to the same thing again (a meeting moves twice) renews the notification instead of repeating it.
as $$
declare
  place record;
begin
  select plans.id as plan_id, plans.slug as plan, plans.lifecycle, commitments.code into place
  from public.plans left join public.commitments on commitments.plan_id = plans.id and commitments.id = tell.commitment
  where plans.id = coalesce(tell.plan, (select commitments.plan_id from public.commitments where commitments.id = tell.commitment));
  if place.lifecycle = 'draft' then
    return;
  end if;
  insert into public.notifications as kept (profile_id, kind, subject, subject_id, plan, commitment, meeting, organization, comment_id)
  select told.profile_id, tell.kind, tell.subject, tell.subject_id, place.plan, place.code,
    (select meetings.slug from public.meetings where meetings.id = tell.meeting),
    (select organizations.slug from public.organizations where organizations.id = tell.organization), tell.thread
  from (
    -- one branch for each thing, each by its own index: one condition with "or" would read the follows of everybody
    select follows.profile_id from public.follows where tell.to_followers and follows.commitment_id = tell.commitment
    union select follows.profile_id from public.follows where tell.to_followers and follows.plan_id = place.plan_id
    union select follows.profile_id from public.follows where tell.to_followers and follows.meeting_id = tell.meeting
    union select follows.profile_id from public.follows where tell.to_followers and follows.comment_id = tell.thread
    union select follows.profile_id from public.follows
      where tell.to_followers and follows.organization_id in (
        select tell.organization
        union all
        select parts.organization_id from public.commitment_organizations as parts where parts.commitment_id = tell.commitment and parts.role = 'lead')
    union select follows.profile_id from public.follows join public.plans on plans.id = follows.plan_id
      where tell.plans_in_force and plans.lifecycle = 'active'
    union select unnest(tell.persons)
  ) as told
  where told.profile_id is not null and told.profile_id <> all (array_remove(tell.doers, null))
  -- in the order of the indexes: fifty thousand rows touch each page once
  order by told.profile_id
  on conflict on constraint told_once do update set created_at = now(), read_at = null, mailed_at = null
    where tell.renews and kept.created_at < now();
end $$;
comment on function private.tell is 'Writes one notification per person; what happened is read from the subject itself.';

create function private.coordinators_of(organizations bigint[])
returns uuid[]
language sql stable security definer -- reads memberships, which are not public
set search_path = ''
as $$
  select coalesce(array_agg(distinct memberships.profile_id), '{}') from public.memberships
  where memberships.organization_id = any (coordinators_of.organizations) and memberships.role = 'coordinator' and memberships.ended_at is null
$$;
