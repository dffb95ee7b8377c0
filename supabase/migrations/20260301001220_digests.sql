-- Mail is made by the digest function with the secret key. This is the one door through which an address leaves the database.

create function private.letters(notices bigint[])
returns jsonb
language sql stable
set search_path = ''
as $$
  with told as materialized (
    select notifications.*, dense_rank() over (order by notifications.kind, notifications.subject, notifications.subject_id, notifications.plan,
      notifications.commitment, notifications.meeting, notifications.organization, notifications.comment_id) - 1 as place
    from public.notifications where notifications.id = any (notices)
  ),
  things as materialized (
    -- the same thing is told to many: it is looked up once
    select named.*, private.notice_words(named.subject, named.subject_id) as words
    from (select distinct on (told.place) told.* from told order by told.place, told.created_at) as named
  ),
  addressed as (
    select told.profile_id, jsonb_agg(told.place order by told.created_at, told.id) as places
    from told join things on things.place = told.place and things.words is not null group by told.profile_id
  )
  select jsonb_build_object(
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
      select jsonb_agg(jsonb_build_object('id', profiles.id, 'email', users.email, 'name', profiles.display_name, 'locale', profiles.locale, 'events', addressed.places) order by profiles.id)
      from addressed join public.profiles on profiles.id = addressed.profile_id join auth.users on users.id = profiles.id
      where users.email like '_%@_%'), '[]')
  )
$$;
comment on function private.letters is 'People with their addresses and, by number, what each is told; what was told to several stands once.';

create function public.digest_page(pace public.notice_pace, since timestamptz, after uuid, size integer, claim boolean)
returns jsonb
language plpgsql volatile security definer -- reads addresses, which are granted to nobody
set search_path = ''
-- What is claimed counts as mailed from this moment: two digests at once never tell the same thing twice.
as $$
declare
  most constant integer := least(greatest(size, 1), 5000);
  -- of these kinds people are told at this pace unless they chose another
  usual constant public.notice_kind[] := array(
    select kind from unnest(enum_range(null::public.notice_kind)) as kind where private.default_pace(kind) = digest_page.pace);
  people uuid[];
  notices bigint[];
begin
  -- conditions beside the notifications, not joins: so they are read in the order of people and only as far as the page goes
  people := array(
    select distinct notifications.profile_id from public.notifications
    -- what was read at the site is no news any more
    where notifications.mailed_at is null and notifications.read_at is null and notifications.created_at >= digest_page.since
      and (digest_page.after is null or notifications.profile_id > digest_page.after)
      and coalesce((select wishes.pace = digest_page.pace from public.notification_preferences as wishes
        where wishes.profile_id = notifications.profile_id and wishes.kind = notifications.kind), notifications.kind = any (usual))
    order by 1 limit most);
  notices := array(
    select notifications.id from public.notifications
    where notifications.mailed_at is null and notifications.read_at is null and notifications.created_at >= digest_page.since
      and notifications.profile_id = any (people)
      and coalesce((select wishes.pace = digest_page.pace from public.notification_preferences as wishes
        where wishes.profile_id = notifications.profile_id and wishes.kind = notifications.kind), notifications.kind = any (usual)));
  if claim then
    with claimed as (
      update public.notifications set mailed_at = statement_timestamp()
      where notifications.id = any (notices) and notifications.mailed_at is null returning notifications.id
    )
    select coalesce(array_agg(claimed.id), '{}') into notices from claimed;
  end if;
  return private.letters(notices) || jsonb_build_object(
    'claimed_at', statement_timestamp(),
    'time_zone', coalesce((select site.time_zone from public.site), 'UTC'),
    'next', case when cardinality(people) = most then people[most] end);
end $$;
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
