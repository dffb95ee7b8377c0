create function private.may_report(commitment bigint, organization bigint)
returns boolean
language sql stable security definer -- asks memberships, and drafts must not leak through a refusal
set search_path = ''
as $$
  select (private.coordinates(organization) or private.is_secretariat())
    and exists (
      select from public.commitments
      join public.plans on plans.id = commitments.plan_id
      join public.commitment_organizations on commitment_organizations.commitment_id = commitments.id
      where commitments.id = commitment and commitments.lifecycle = 'active' and plans.lifecycle = 'active'
        and commitment_organizations.organization_id = organization
        and commitment_organizations.role in ('lead', 'supporting')
    )
$$;
comment on function private.may_report is 'Coordinators report for their own agency, on active commitments it leads or supports.';

create function private.is_writing(update_id bigint)
returns boolean
language sql stable security definer -- reads author_id, which is granted to nobody
set search_path = ''
as $$
  select exists (
    select from public.progress_updates
    -- now() is the start of the transaction: an update takes evidence only in the breath it is published in
    where progress_updates.id = update_id and progress_updates.author_id = (select auth.uid())
      and progress_updates.published_at = now()
  )
$$;
grant execute on function private.may_report, private.is_writing to anon, authenticated, service_role;

create policy "Everybody reads updates" on public.progress_updates for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads evidence" on public.evidence for select to anon, authenticated
  using (update_id in (select progress_updates.id from public.progress_updates));
create policy "Everybody reads completed milestones" on public.milestone_completions for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
-- author_id is left out: the office speaks, not the person
grant select (id, commitment_id, organization_id, completion, narrative, challenges, reported_on, published_at)
  on public.progress_updates to anon, authenticated;
grant select on public.evidence, public.milestone_completions to anon, authenticated;

create policy "Coordinators report for their agency" on public.progress_updates for insert to authenticated
  with check (author_id = (select auth.uid()) and private.may_report(commitment_id, organization_id));
create policy "Authors add evidence while publishing" on public.evidence for insert to authenticated
  with check (private.is_writing(update_id));
create policy "Authors complete milestones while publishing" on public.milestone_completions for insert to authenticated
  with check (private.is_writing(update_id) and completed_on <= (select private.today()));
-- author_id, reported_on and published_at are left out: nobody reports in another's name or at another time,
-- and whether a commitment was done in time follows from the day of the report
grant insert (commitment_id, organization_id, completion, narrative, challenges) on public.progress_updates to authenticated;
grant insert (update_id, title, url, dated_on) on public.evidence to authenticated;
grant insert (update_id, milestone_id, commitment_id, completed_on) on public.milestone_completions to authenticated;

create function public.publish_update(
  commitment_id bigint,
  organization_id bigint,
  completion public.completion,
  narrative jsonb,
  challenges jsonb default '{}',
  evidence jsonb default '[]',
  milestones jsonb default '[]'
)
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  new_id bigint;
begin
  insert into public.progress_updates (commitment_id, organization_id, completion, narrative, challenges)
  values (publish_update.commitment_id, publish_update.organization_id, publish_update.completion,
          publish_update.narrative, publish_update.challenges)
  returning id into new_id;

  insert into public.evidence (update_id, title, url, dated_on)
  select new_id, item.title, item.url, item.dated_on
  from jsonb_to_recordset(publish_update.evidence) as item (title text, url text, dated_on date);

  insert into public.milestone_completions (update_id, milestone_id, commitment_id, completed_on)
  select new_id, item.milestone_id, publish_update.commitment_id, item.completed_on
  from jsonb_to_recordset(publish_update.milestones) as item (milestone_id bigint, completed_on date);

  -- here, so that the refusal is this request's answer and not a failed commit
  set constraints all immediate;
  return new_id;
end $$;
comment on function public.publish_update is 'Publishes an update with its evidence and milestones, all or nothing. evidence: [{title, url, dated_on?}], milestones: [{milestone_id, completed_on}].';
grant execute on function public.publish_update to authenticated;
