-- Evidence as files (kept in files/, stored by the local stack), and what visits to evidence found.

insert into storage.objects (bucket_id, name, metadata, created_at)
select 'evidence', format('%s/%s/%s', organizations.id, file.folder, file.name),
  jsonb_build_object('size', file.size, 'contentLength', file.size, 'mimetype', file.media_type, 'cacheControl', 'max-age=3600'), now()
from (values
  ('asan', '5f0c9a52-7f3e-4b7c-9d41-2a6f0f6b1c01', 'service-ratings.csv', 214, 'text/csv'),
  ('ministry-of-digital-development-and-transport', '5f0c9a52-7f3e-4b7c-9d41-2a6f0f6b1c02', 'datasets-on-time.csv', 221, 'text/csv'),
  ('ministry-of-digital-development-and-transport', '5f0c9a52-7f3e-4b7c-9d41-2a6f0f6b1c03', 'corrected-number-of-datasets.pdf', 793, 'application/pdf')
) as file (body, folder, name, size, media_type)
join public.organizations on organizations.slug = file.body;

insert into public.evidence (update_id, title, path, sha256, dated_on)
select said.id, file.title, objects.name, file.sha256, said.reported_on
from (values
  ('1.4', '%', 'service-ratings.csv', 'Xidmətlər üzrə qiymətlər, birinci yarımil (nümunə)', 'fae46c04a71f935630f62098b6585ad22cf5ec9a042bcc2c9afc2f3a67a88d49'),
  ('6.1', '238 %', 'datasets-on-time.csv', 'Vaxtında yenilənən toplular, qurumlar üzrə (nümunə)', '3dc97e2af7559062673d360246ce2ac5afb7249ab1f93a83c678e294f6faaaf4'),
  ('6.1', 'Correction%', 'corrected-number-of-datasets.pdf', 'Düzəlişin izahı (nümunə)', 'cc81b1ddbdc9b4809a8aa8d49188b3bd7f3377dabc8d7d19436faad517e6f893')
) as file (code, words, name, title, sha256)
join public.commitments on commitments.plan_id = private.plan_current_on(private.today()) and commitments.code = file.code
join storage.objects on objects.bucket_id = 'evidence' and objects.name like '%/' || file.name
cross join lateral (
  select updates.id, updates.reported_on from public.progress_updates as updates
  where updates.commitment_id = commitments.id and updates.state = 'published'
    and (updates.narrative ->> 'en' like file.words or updates.narrative ->> 'en' like '%' || file.words)
    and updates.organization_id::text = split_part(objects.name, '/', 1)
  order by updates.published_at desc limit 1
) as said;

insert into public.evidence_checks (evidence_id, checked_at, outcome, http_status)
select evidence.id, (private.demo_day(-visit.days_ago) + time '04:00') at time zone 'Asia/Baku', visit.outcome::public.check_outcome, visit.http_status
from (values
  ('https://www.e-gov.az/', 20, 'ok', 200), ('https://www.opendata.az/', 20, 'unreachable', null), ('https://www.opendata.az/', 5, 'ok', 200),
  ('https://e-qanun.az/', 5, 'skipped', null), ('https://www.stat.gov.az/', 5, 'ok', 200), ('https://www.taxes.gov.az/', 5, 'unreachable', null),
  ('https://example.org/life-events/description', 5, 'dead', 404), ('https://example.org/open-data/quality', 5, 'dead', 410)
) as visit (url, days_ago, outcome, http_status)
join public.evidence on evidence.url = visit.url;

insert into public.evidence_archives (evidence_id, url, added_at)
select evidence.id, 'https://example.org/archive/life-events-description', (private.demo_day(-4) + time '12:00') at time zone 'Asia/Baku'
from public.evidence where evidence.url = 'https://example.org/life-events/description';
