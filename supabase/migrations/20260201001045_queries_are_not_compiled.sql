-- Policies make a list look far dearer to the planner than it is. Where PostgreSQL can compile its queries it would do so,
-- and take several times as long as the list itself.
do $$ begin
  execute format('alter database %I set jit = off', current_database());
end $$;
