/**
 * Beside the scene of the cast: rule 900001 in force, 900002 retired; comment 900011 of the citizen visible and reported by the member, 900012 of the
 * citizen hidden, 900013 of the citizen hidden and appealed, 900014 of the citizen held, 900015 of the member visible.
 */
export const moderated = `
insert into public.platform_rules (id, code, title, text, position, retired_on) overriding system value values
  (900001, '1', '{"en": "Respect"}', '{"en": "Insults are hidden."}', 1, null), (900002, '2', '{"en": "Old"}', '{"en": "Gone."}', 2, '2020-01-01');
insert into public.held_words (word) values ('casino');
insert into public.comments (id, commitment_id, author_id, body) overriding system value values
  (900011, 900001, md5('citizen')::uuid, 'Rude'), (900012, 900001, md5('citizen')::uuid, 'Insult'), (900013, 900001, md5('citizen')::uuid, 'Slander'),
  (900014, 900001, md5('citizen')::uuid, 'Casino'), (900015, 900001, md5('member')::uuid, 'Polite');
insert into public.hidden_texts (comment_id, body) select id, body from public.comments where id in (900012, 900013);
update public.comments set state = 'hidden', body = null where id in (900012, 900013);
insert into public.moderation_log (id, comment_id, action, rule_id) overriding system value values (900012, 900012, 'hidden', 900001), (900013, 900013, 'hidden', 900001);
insert into public.comment_reports (comment_id, reporter_id, reason) values (900011, md5('member')::uuid, 'Offends me');
insert into public.appeals (comment_id, body) values (900013, 'It is true');
`
