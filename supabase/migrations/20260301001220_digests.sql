-- Mail is made by the digest function with the secret key. This is the one door through which an address leaves the database.

create function public.digest_page(pace public.notice_pace, since timestamptz, after uuid, size integer, claim boolean)
returns jsonb
language sql volatile security definer -- reads addresses, which are granted to nobody
set search_path = ''
-- What is claimed counts as mailed from this moment: two digests at once never tell the same thing twice.
as $$
  with paces as materialized (
    select kind, private.default_pace(kind) as usual from unnest(enum_range(null::public.notice_kind)) as kind
  ),
  waiting as materialized (
    select notifications.* from public.notifications
    join paces on paces.kind = notifications.kind
    left join public.notification_preferences as wishes on wishes.profile_id = notifications.profile_id and wishes.kind = notifications.kind
    -- what was read at the site is no news any more
    where notifications.mailed_at is null and notifications.read_at is null and notifications.created_at >= digest_page.since
      and (digest_page.after is null or notifications.profile_id > digest_page.after)
      and coalesce(wishes.pace, paces.usual) = digest_page.pace
  ),
  people as materialized (
    select distinct waiting.profile_id as id from waiting order by waiting.profile_id limit least(greatest(digest_page.size, 1), 5000)
  ),
  claimed as (
    update public.notifications set mailed_at = statement_timestamp()
    from waiting join people on people.id = waiting.profile_id
    where digest_page.claim and notifications.id = waiting.id and notifications.mailed_at is null
    returning notifications.id
  ),
  told as materialized (
    select waiting.*, dense_rank() over (order by waiting.kind, waiting.subject, waiting.subject_id, waiting.plan, waiting.commitment, waiting.meeting,
      waiting.organization, waiting.comment_id) - 1 as place
    from waiting join people on people.id = waiting.profile_id
    where not digest_page.claim or waiting.id in (select claimed.id from claimed)
  ),
  things as materialized (
    -- the same thing is told to many: it is looked up once
    select named.*, private.notice_words(named.subject, named.subject_id) as words
    from (select distinct on (told.place) told.* from told order by told.place, told.created_at) as named
  ),
  letters as (
    select told.profile_id, jsonb_agg(told.place order by told.created_at, told.id) as places
    from told join things on things.place = told.place and things.words is not null group by told.profile_id
  )
  select jsonb_build_object(
    'claimed_at', statement_timestamp(),
    'time_zone', coalesce((select site.time_zone from public.site), 'UTC'),
    'next', case when (select count(*) from people) = least(greatest(digest_page.size, 1), 5000) then (select max(people.id::text) from people) end,
    'events', coalesce((
      select jsonb_agg(jsonb_build_object('kind', things.kind, 'subject', things.subject, 'id', things.subject_id, 'at', things.created_at,
        'plan', things.plan, 'code', things.commitment, 'meeting', coalesce(things.meeting, things.words ->> 'meeting'),
        'organization', things.organization, 'comment', things.comment_id, 'words', things.words,
        'title', case
          when things.commitment is not null then (select to_jsonb(commitments.title) from public.commitments join public.plans on plans.id = commitments.plan_id
            where plans.slug = things.plan and commitments.code = things.commitment)
          when things.meeting is not null then (select to_jsonb(meetings.title) from public.meetings where meetings.slug = things.meeting)
          when things.plan is not null then (select to_jsonb(plans.title) from public.plans where plans.slug = things.plan)
          when things.organization is not null then (select to_jsonb(organizations.name) from public.organizations where organizations.slug = things.organization)
          else things.words -> 'title'
        end) order by things.place)
      from things), '[]'),
    'people', coalesce((
      select jsonb_agg(jsonb_build_object('id', profiles.id, 'email', users.email, 'name', profiles.display_name, 'locale', profiles.locale, 'events', letters.places) order by profiles.id)
      from letters join public.profiles on profiles.id = letters.profile_id join auth.users on users.id = profiles.id
      where users.email like '_%@_%'), '[]')
  )
$$;
comment on function public.digest_page is 'The next people, by number, with unmailed notifications of a pace since a moment: addresses, and what each is told. Claiming marks them as mailed. For the digest alone.';

create function public.digest_release(people uuid[], claimed_at timestamptz)
returns integer
language sql volatile security definer -- mailed_at is granted to nobody
set search_path = ''
as $$
  with released as (
    update public.notifications set mailed_at = null
    where notifications.profile_id = any (digest_release.people) and notifications.mailed_at = digest_release.claimed_at
    returning 1
  )
  select count(*)::integer from released
$$;
comment on function public.digest_release is 'Gives back what one page had claimed for people whose mail could not be sent; the next digest takes it up.';

create function public.unsubscribe(person uuid, kind public.notice_kind default null)
returns boolean
language sql volatile security definer -- the person is not signed in; a signed link, checked by the function that calls this, speaks for them
set search_path = ''
as $$
  with silenced as (
    insert into public.notification_preferences (profile_id, kind, pace)
    select profiles.id, silent, 'off'
    from public.profiles cross join unnest(case when unsubscribe.kind is null then enum_range(null::public.notice_kind) else array[unsubscribe.kind] end) as silent
    where profiles.id = unsubscribe.person
    on conflict on constraint notification_preferences_pkey do update set pace = 'off'
    returning 1
  )
  select exists (select from silenced)
$$;
comment on function public.unsubscribe is 'Turns off mail about one kind of event, or all mail; false when there is no such person any more.';
grant execute on function public.digest_page, public.digest_release, public.unsubscribe to service_role;
