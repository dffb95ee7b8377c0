-- Draft plans are the secretariat's own; all below a plan is visible exactly when the plan is.
-- "in (select id …)" instead of a predicate per row: the inner query is planned once and obeys its own policy.

create policy "Everybody reads plans that are not drafts" on public.plans for select to anon, authenticated
  using (lifecycle <> 'draft' or (select private.is_secretariat()));
create policy "Everybody reads themes of visible plans" on public.themes for select to anon, authenticated
  using (plan_id in (select plans.id from public.plans));
create policy "Everybody reads commitments of visible plans" on public.commitments for select to anon, authenticated
  using (plan_id in (select plans.id from public.plans));
create policy "Everybody reads who is responsible" on public.commitment_organizations for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads milestones" on public.milestones for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));
create policy "Everybody reads why deadlines moved" on public.deadline_changes for select to anon, authenticated
  using (commitment_id in (select commitments.id from public.commitments));

grant select on public.plans, public.themes, public.commitments, public.commitment_organizations, public.milestones,
  public.deadline_changes to anon, authenticated;

create policy "The secretariat adds plans" on public.plans for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits plans" on public.plans for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
grant insert (slug, title, summary, legal_act, legal_act_on, legal_act_url, starts_on, ends_on, lifecycle, predecessor_id, reporting_interval_days, response_working_days, is_sample),
  update (slug, title, summary, legal_act, legal_act_on, legal_act_url, starts_on, ends_on, lifecycle, predecessor_id, reporting_interval_days, response_working_days, is_sample)
  on public.plans to authenticated;

create policy "The secretariat adds themes" on public.themes for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits themes" on public.themes for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
grant insert (plan_id, code, title, position), update (title, position) on public.themes to authenticated;

create policy "The secretariat adds commitments" on public.commitments for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits commitments" on public.commitments for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
-- due_on is granted at birth only: afterwards it moves through deadline_changes
grant insert (plan_id, theme_id, code, ogp_id, title, description, problem, expected_result, evaluation_indicator, start_on, due_on, deadline_wording, ogp_values, predecessor_id),
  update (theme_id, ogp_id, title, description, problem, expected_result, evaluation_indicator, start_on, deadline_wording, ogp_values, predecessor_id, lifecycle, withdrawal_reason)
  on public.commitments to authenticated;

create policy "The secretariat names who is responsible" on public.commitment_organizations for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits who is responsible" on public.commitment_organizations for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
create policy "The secretariat removes who is not responsible" on public.commitment_organizations for delete to authenticated
  using ((select private.is_secretariat()));
grant insert (commitment_id, organization_id, role, obligation, position), update (role, obligation, position), delete
  on public.commitment_organizations to authenticated;

create policy "The secretariat adds milestones" on public.milestones for insert to authenticated with check ((select private.is_secretariat()));
create policy "The secretariat edits milestones" on public.milestones for update to authenticated
  using ((select private.is_secretariat())) with check ((select private.is_secretariat()));
grant insert (commitment_id, code, title, start_on, due_on, deadline_wording, organization_id, position),
  update (title, start_on, deadline_wording, organization_id, position) on public.milestones to authenticated;

create policy "The secretariat moves deadlines" on public.deadline_changes for insert to authenticated with check ((select private.is_secretariat()));
grant insert (commitment_id, milestone_id, to_on, reason, decided_by, decided_on) on public.deadline_changes to authenticated;
