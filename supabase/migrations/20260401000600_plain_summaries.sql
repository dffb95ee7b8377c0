-- A plan is written by lawyers; what was promised is also said in two or three sentences that anybody understands.
alter table public.commitments add column plain_summary public.localized_text not null default '{}'
  constraint plain_summary_is_short check (length(plain_summary::text) <= 2000);
comment on column public.commitments.plain_summary is 'The commitment in plain words, by the secretariat; the text of the plan stands beside it and is not changed by it.';

-- the secretariat writes it beside the text of the plan
grant insert (plain_summary), update (plain_summary) on public.commitments to authenticated;
