-- Measured values come in one by one, each with its day and its source. They are added, never changed: a figure that
-- was public stays what it was said to be on that day.

alter table public.indicator_values
  add constraint measured_day_is_plausible check (private.is_plausible_day(measured_on)),
  -- numeric also knows "not a number" and infinity, of which no chart can be drawn
  add constraint measured_value_is_a_number check (value > '-1e15' and value < '1e15'),
  add constraint source_is_of_sensible_length check (length(source::text) <= 2000),
  add constraint source_url_is_of_sensible_length check (length(source_url) <= 2000);

create policy "The secretariat adds measured values" on public.indicator_values for insert to authenticated
  with check (
    (select private.is_secretariat())
    and measured_on <= (select private.today())
    and indicator_id in (select indicators.id from public.indicators)
  );
grant insert (indicator_id, measured_on, value, source, source_url) on public.indicator_values to authenticated;
