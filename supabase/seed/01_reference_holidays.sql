-- Days off in Azerbaijan, 2019–2027 (Labour Code, articles 105 and 106). Loaded always, because answers are due in working days;
-- the secretariat keeps the list from here. The two religious holidays follow the moon: those of 2027 are expected days.
with named (rank, first, days, years, name_az, name_en) as (values
  (1, '01-01', 2, int4range(2019, 2028), 'Yeni il', 'New Year'),
  (2, '01-20', 1, int4range(2019, 2028), 'Ümumxalq hüzn günü', 'Day of nationwide mourning'),
  (3, '03-08', 1, int4range(2019, 2028), 'Qadınlar günü', 'Women’s Day'),
  (4, '03-20', 5, int4range(2019, 2028), 'Novruz bayramı', 'Novruz'),
  (5, '05-09', 1, int4range(2019, 2028), 'Faşizm üzərində qələbə günü', 'Day of victory over fascism'),
  (6, '05-28', 1, int4range(2019, 2021), 'Respublika günü', 'Republic Day'),
  (6, '05-28', 1, int4range(2021, 2028), 'Müstəqillik Günü', 'Independence Day'),
  (7, '06-15', 1, int4range(2019, 2028), 'Azərbaycan xalqının milli qurtuluş günü', 'National Salvation Day'),
  (8, '06-26', 1, int4range(2019, 2028), 'Azərbaycan Respublikasının Silahlı Qüvvələri günü', 'Armed Forces Day'),
  (9, '11-08', 1, int4range(2021, 2028), 'Zəfər Günü', 'Victory Day'),
  (10, '11-09', 1, int4range(2019, 2028), 'Azərbaycan Respublikasının Dövlət bayrağı günü', 'State Flag Day'),
  (11, '12-31', 1, int4range(2019, 2028), 'Dünya azərbaycanlılarının həmrəyliyi günü', 'Day of solidarity of Azerbaijanis of the world')
), lunar (rank, name_az, name_en, firsts) as (values
  (12, 'Ramazan bayramı', 'Ramazan', '{2019-06-05,2020-05-24,2021-05-13,2022-05-02,2023-04-21,2024-04-10,2025-03-30,2026-03-20,2027-03-10}'::date[]),
  (13, 'Qurban bayramı', 'Gurban', '{2019-08-12,2020-07-31,2021-07-20,2022-07-09,2023-06-28,2024-06-16,2025-06-06,2026-05-27,2027-05-16}'::date[])
), falls (day, rank, name) as (
  select (year || '-' || named.first)::date + step, named.rank, jsonb_build_object('az', named.name_az, 'en', named.name_en)
  from named, generate_series(lower(named.years), upper(named.years) - 1) as year, generate_series(0, named.days - 1) as step
  union all
  select first + step, lunar.rank, jsonb_build_object(
    'az', lunar.name_az || case when first > date '2026-12-31' then ' (gözlənilən gün)' else '' end,
    'en', lunar.name_en || case when first > date '2026-12-31' then ' (expected day)' else '' end)
  from lunar, unnest(lunar.firsts) as first, generate_series(0, 1) as step
)
insert into public.public_holidays (day, name)
select distinct on (falls.day) falls.day,
  jsonb_build_object('az', string_agg(falls.name ->> 'az', ', ') over same, 'en', string_agg(falls.name ->> 'en', ', ') over same)
from falls
window same as (partition by falls.day order by falls.rank rows between unbounded preceding and unbounded following)
order by falls.day;

-- A holiday on a weekend, or on the day of another one, gives the next working day off; mourning does not.
do $$
declare
  lost record;
  free date;
begin
  for lost in
    select holidays.day, holidays.name from public.public_holidays as holidays
    -- a name of two holidays is one that shares its day
    cross join lateral generate_series(1, (extract(isodow from holidays.day) > 5)::integer + (holidays.name ->> 'az' like '%, %')::integer)
    where to_char(holidays.day, 'MM-DD') <> '01-20' order by holidays.day
  loop
    free := private.after_working_days(lost.day, 1);
    insert into public.public_holidays (day, name)
    values (free, jsonb_build_object('az', 'İstirahət günü: ' || (lost.name ->> 'az'), 'en', 'Day off: ' || (lost.name ->> 'en')));
  end loop;
end $$;
