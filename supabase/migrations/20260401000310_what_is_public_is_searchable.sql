-- What a search may find, and since when: public text only. A draft plan, an unpublished update, a comment that is held,
-- hidden or deleted has no document, so that no question, however it is put, can lead to it.

create type public.search_kind as enum ('plan', 'commitment', 'milestone', 'update', 'comment', 'answer', 'meeting', 'organization');

create function private.joined_texts(variadic texts jsonb[])
returns jsonb
language sql immutable parallel safe
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(said.language, said.words), '{}') from (
    select entry.key as language, string_agg(entry.value, E'\n' order by part.place) as words
    from unnest(texts) with ordinality as part (text, place) cross join lateral jsonb_each_text(part.text) as entry
    group by entry.key
  ) as said
$$;
comment on function private.joined_texts is 'Localized texts below each other, language by language. "und" is the language of what people write.';

create function private.public_since(created_at timestamptz, opened_at timestamptz, legal_act_on date, starts_on date)
returns timestamptz
language sql stable
set search_path = ''
-- what was there when its plan was opened is as old as the plan (private.plans_on); the rest came when it came
as $$
  select case when created_at < opened_at + interval '1 second'
    then private.end_of_day(private.known_since(opened_at, legal_act_on, starts_on) - 1) else created_at end
$$;

create function private.initials(names jsonb)
returns text
language sql immutable parallel safe
set search_path = ''
as $$
  select string_agg(short.letters, E'\n' order by short.letters) from (
    select distinct string_agg(left(word.text, 1), '' order by word.place) as letters
    from jsonb_each_text(names) as name
    cross join lateral regexp_split_to_table(regexp_replace(name.value, '\(.*?\)', '', 'g'), '[^[:alpha:]]+') with ordinality as word (text, place)
    -- "və" and "of" lend no letter
    where left(word.text, 1) <> lower(left(word.text, 1)) group by name.key having count(*) > 1
  ) as short
$$;
comment on function private.initials is 'What a body is called in a hurry, in each language: DVX, STS.';

create function private.searchable(wanted public.search_kind, ids bigint[])
returns table (
  subject_id bigint, anchor text, plan_id bigint, commitment_id bigint, meeting_id bigint, organization_id bigint,
  code text, title jsonb, body jsonb, happened_on date, known_from timestamptz
)
language plpgsql stable
set search_path = ''
as $$
declare
  zone text := coalesce((select site.time_zone from public.site), 'UTC');
begin
  case wanted
  when 'plan' then return query
    select plans.id, '', plans.id, null::bigint, null::bigint, null::bigint, '', plans.title::jsonb, private.joined_texts(plans.summary, plans.legal_act),
      plans.ends_on, private.end_of_day(private.known_since(plans.opened_at, plans.legal_act_on, plans.starts_on) - 1)
    from public.plans where plans.id = any (ids) and plans.lifecycle <> 'draft';
  when 'commitment' then return query
    select promise.id, '', promise.plan_id, promise.id, null::bigint, null::bigint, promise.code, promise.title::jsonb,
      private.joined_texts(promise.description, promise.problem, promise.expected_result, promise.evaluation_indicator, promise.withdrawal_reason),
      promise.due_on, private.public_since(promise.created_at, plans.opened_at, plans.legal_act_on, plans.starts_on)
    from public.commitments as promise join public.plans on plans.id = promise.plan_id
    where promise.id = any (ids) and plans.lifecycle <> 'draft';
  when 'milestone' then return query
    select step.id, 'milestone-' || step.code, promise.plan_id, promise.id, null::bigint, step.organization_id, step.code, step.title::jsonb, '{}'::jsonb,
      step.due_on, private.public_since(step.created_at, plans.opened_at, plans.legal_act_on, plans.starts_on)
    from public.milestones as step join public.commitments as promise on promise.id = step.commitment_id join public.plans on plans.id = promise.plan_id
    where step.id = any (ids) and plans.lifecycle <> 'draft';
  when 'update' then return query
    select report.id, 'update-' || report.id, promise.plan_id, promise.id, null::bigint, report.organization_id, '', '{}'::jsonb,
      private.joined_texts(report.narrative, report.challenges), report.reported_on, report.published_at
    from public.progress_updates as report join public.commitments as promise on promise.id = report.commitment_id join public.plans on plans.id = promise.plan_id
    where report.id = any (ids) and report.state = 'published' and plans.lifecycle <> 'draft';
  when 'comment' then return query
    select said.id, 'comment-' || said.id, promise.plan_id, promise.id, said.meeting_id, said.organization_id, '', '{}'::jsonb,
      jsonb_build_object('und', said.body), (said.created_at at time zone zone)::date, said.published_at
    from public.comments as said left join public.commitments as promise on promise.id = said.commitment_id left join public.plans on plans.id = promise.plan_id
    where said.id = any (ids) and said.state = 'visible' and (said.meeting_id is not null or plans.lifecycle <> 'draft');
  when 'answer' then return query
    -- with the comment goes what quotes it
    select reply.id, 'response-' || reply.id, promise.plan_id, promise.id, said.meeting_id, reply.organization_id, '', '{}'::jsonb,
      jsonb_build_object('und', btrim(reply.body || E'\n' || reply.reasons)), (reply.created_at at time zone zone)::date, greatest(reply.created_at, said.published_at)
    from public.responses as reply join public.comments as said on said.id = reply.comment_id
    left join public.commitments as promise on promise.id = said.commitment_id left join public.plans on plans.id = promise.plan_id
    where reply.id = any (ids) and said.state = 'visible' and (said.meeting_id is not null or plans.lifecycle <> 'draft');
  when 'meeting' then return query
    -- announced, minuted, decided: three moments at which something became known
    select held.id, part.anchor, null::bigint, null::bigint, held.id, null::bigint, '', held.title::jsonb, part.body,
      (held.starts_at at time zone zone)::date, part.since
    from public.meetings as held
    cross join lateral (
      select '' as anchor, private.joined_texts(variadic array[held.place::jsonb] || array(
        select item.title::jsonb from public.agenda_items as item
        left join public.commitments as promise on promise.id = item.commitment_id left join public.plans on plans.id = promise.plan_id
        -- an item on a commitment of a draft would tell that there is one
        where item.meeting_id = held.id and (item.commitment_id is null or plans.lifecycle <> 'draft') order by item.position, item.id)) as body, held.created_at as since
      union all
      select 'minutes', held.minutes::jsonb, coalesce(held.minutes_at, held.state_at, held.updated_at) where held.minutes <> '{}'::jsonb
      union all
      select 'decision-' || decided.number, private.joined_texts(decided.text, decided.outcome), decided.created_at
      from public.decisions as decided where decided.meeting_id = held.id
    ) as part
    where held.id = any (ids);
  when 'organization' then return query
    select body.id, '', null::bigint, null::bigint, null::bigint, body.id, '', body.name::jsonb,
      private.joined_texts(body.short_name, body.contact_point, (
        select coalesce(jsonb_object_agg('und', names.list) filter (where names.list is not null), '{}')
        from (select concat_ws(E'\n', private.initials(body.name || body.short_name), string_agg(other.alias, E'\n' order by other.alias)) as list
          from public.organization_aliases as other where other.organization_id = body.id) as names where names.list <> '')),
      -- the register has no past: pages about earlier days name every body too
      null::date, '-infinity'::timestamptz
    from public.organizations as body where body.id = any (ids);
  end case;
end $$;
comment on function private.searchable is 'The documents of some commitments, milestones and so on, as far as they are public. anchor: where on its page; known_from: as of which moment it could be found.';
