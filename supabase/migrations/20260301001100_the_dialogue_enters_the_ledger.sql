-- Answers, meetings, decisions, rules and who holds which office are public changes like those of a plan. Of people and of what they
-- wrote nothing enters but digests: an entry on an office says that it was given or ended, not to whom.

do $$
declare
  listed record;
begin
  for listed in
    select * from (values
      ('public_holidays', 'id'), ('platform_rules', 'id'), ('meetings', 'id'), ('meeting_participants', 'meeting_id'), ('topics', 'id'),
      ('agenda_items', 'meeting_id'), ('decisions', 'id'), ('decision_organizations', 'decision_id'), ('decision_commitments', 'decision_id'),
      ('responses', 'id'), ('moderation_log', 'id'), ('memberships', 'id'), ('staff', 'id')
    ) as listed (name, key)
  loop
    execute format(
      'create constraint trigger enters_the_ledger after insert or update or delete on public.%I
         deferrable initially deferred for each row execute function private.record_in_ledger(%L)', listed.name, listed.key);
  end loop;
end $$;
