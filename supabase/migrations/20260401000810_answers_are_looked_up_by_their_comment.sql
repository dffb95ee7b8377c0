-- Who may see an answer is asked of its comment alone. A list of all visible comments was made for that, which among a
-- million of them no longer fits into memory: then it was made anew for every answer.

alter policy "Everybody reads responses" on public.responses
  using (exists (select from public.comments where comments.id = responses.comment_id));
