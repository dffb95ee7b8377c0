-- Demonstration accounts, named after the part they play, and two invented civil society organizations that say so in their names.
-- Six of them sign in with the password "demonstration"; nobody knows the passwords of the rest.

insert into public.organizations (slug, kind, name, short_name, contact_point)
values
  ('open-budget-initiative', 'civil_society',
    '{"az": "Nümunə: Açıq Büdcə Təşəbbüsü", "en": "Sample: Open Budget Initiative"}',
    '{"az": "Nümunə: Açıq Büdcə", "en": "Sample: Open Budget"}', '{"az": "Nümunə təşkilatdır", "en": "A sample organization"}'),
  ('local-voice-centre', 'civil_society',
    '{"az": "Nümunə: Yerli Səs Mərkəzi", "en": "Sample: Local Voice Centre"}',
    '{"az": "Nümunə: Yerli Səs", "en": "Sample: Local Voice"}', '{"az": "Nümunə təşkilatdır", "en": "A sample organization"}');

do $$
declare
  person record;
  person_id uuid;
begin
  for person in
    select * from (values
      ('citizen', 'Nümunə vətəndaş', 'demonstration'),
      ('civil', 'Nümunə QHT üzvü', 'demonstration'),
      ('coordinator', 'Nümunə koordinator', 'demonstration'),
      ('secretariat', 'Nümunə katiblik', 'demonstration'),
      ('reviewer', 'Nümunə müstəqil qiymətləndirici', 'demonstration'),
      ('admin', 'Nümunə administrator', 'demonstration'),
      ('teacher', 'Nümunə müəllim', null),
      ('entrepreneur', 'Nümunə sahibkar', null),
      ('student', 'Nümunə tələbə', null),
      ('journalist', 'Nümunə jurnalist', null),
      ('lawyer', 'Nümunə hüquqşünas', null),
      ('pensioner', 'Nümunə təqaüdçü', null),
      ('analyst', 'Nümunə büdcə təhlilçisi', null),
      ('local-voice', 'Nümunə icma koordinatoru', null),
      ('finance', 'Nümunə koordinator (maliyyə)', null),
      ('justice', 'Nümunə koordinator (ədliyyə)', null),
      ('digital', 'Nümunə koordinator (rəqəmsal inkişaf)', null),
      ('economy', 'Nümunə koordinator (iqtisadiyyat)', null),
      ('anticorruption', 'Nümunə koordinator (komissiya)', null)
    ) as person (mailbox, display_name, password)
  loop
    person_id := gen_random_uuid();
    -- empty strings, not null: Supabase's auth service reads these columns into texts
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
      confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at)
    values (person_id, 'authenticated', 'authenticated', person.mailbox || '@demo.test',
      case when person.password is null
        then extensions.crypt(gen_random_uuid()::text, extensions.gen_salt('bf', 4))
        else extensions.crypt(person.password, extensions.gen_salt('bf', 10))
      end,
      now(), '{"provider": "email", "providers": ["email"]}', jsonb_build_object('display_name', person.display_name),
      '', '', '', '', now(), now());
    insert into auth.identities (id, user_id, provider, provider_id, identity_data, last_sign_in_at, created_at, updated_at)
    values (gen_random_uuid(), person_id, 'email', person_id::text,
      jsonb_build_object('sub', person_id::text, 'email', person.mailbox || '@demo.test', 'email_verified', true, 'phone_verified', false),
      now(), now(), now());
  end loop;
  update auth.users set instance_id = '00000000-0000-0000-0000-000000000000' where email like '%@demo.test';
end $$;

insert into public.memberships (profile_id, organization_id, role, created_at)
select users.id, organizations.id, membership.role::public.member_role, timestamptz '2020-03-02 10:00+04'
from (values
  ('coordinator', 'asan', 'coordinator'),
  ('civil', 'open-budget-initiative', 'member'),
  ('analyst', 'open-budget-initiative', 'member'),
  ('local-voice', 'local-voice-centre', 'member'),
  ('finance', 'ministry-of-finance', 'coordinator'),
  ('justice', 'ministry-of-justice', 'coordinator'),
  ('digital', 'ministry-of-digital-development-and-transport', 'coordinator'),
  ('economy', 'ministry-of-economy', 'coordinator'),
  ('anticorruption', 'commission-on-combating-corruption', 'coordinator')
) as membership (mailbox, organization_slug, role)
join auth.users on users.email = membership.mailbox || '@demo.test'
join public.organizations on organizations.slug = membership.organization_slug;

insert into public.staff (profile_id, role, created_at)
select users.id, office.role::public.staff_role, timestamptz '2020-03-02 10:00+04'
from (values ('secretariat', 'secretariat'), ('reviewer', 'reviewer'), ('admin', 'administrator')) as office (mailbox, role)
join auth.users on users.email = office.mailbox || '@demo.test';
