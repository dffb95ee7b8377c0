import type az from '../az/refusals'

export default {
  /** By the machine code of a database rule; the catalogue is in supabase/README.md. */
  hint: {
    published_is_final: 'What was published is never rewritten. To correct it, publish a new update.',
    complete_needs_evidence: 'To report “complete”, add at least one piece of evidence.',
    little_progress_needs_challenges: 'With little done, also say what stands in the way.',
    update_text_is_of_sensible_length: 'The text is too long, shorten it.',
    evidence_url_is_a_web_address: 'Write the whole link of the evidence, beginning with https://.',
    display_name_is_short_text: 'A name has 1 to 80 characters.',
    comment_is_of_sensible_length: 'A comment has 1 to 5000 characters.',
    display_name_is_visible: 'A name is written in visible characters, on one line.',
    evidence_title_is_short: 'Give the evidence a title of at most 300 characters.',
    evidence_file_missing:
      'One of the files is no longer where it was uploaded. Remove it from the evidence and upload it again.',
    evidence_day_is_plausible: 'Check the date of the evidence: such a year is not meant.',
    completion_day_is_plausible:
      'Check the day on which the milestone was completed: such a year is not meant.',
    draft_conflict:
      'Somebody else has saved, submitted or discarded this draft since you read it. What you wrote is kept on this device. Compare the two versions and choose one.',
    update_not_waiting: 'This update was reviewed already: it is published or returned. Reload the page.',
    update_refers_elsewhere:
      'An agency can correct its own published update, and resubmit its own returned one. What you wrote is kept in the draft. Reload the page.',
    returned_update_has_a_reason: 'To return an update, state the reason in at least one language.',
    returned_reason_is_of_sensible_length: 'The reason is too long, shorten it.',
    succession_in_a_circle: 'A body cannot come after itself. Choose another successor.',
    round_closed:
      'This reporting round is closed and takes no more updates. What you wrote is kept in the draft. You can submit it outside the round.',
    round_of_another_plan:
      'This reporting round belongs to another plan. Reload the page and choose the commitment again.',
    round_open_already: 'This plan has an open reporting round. Close it before you open the next one.',
    round_ends_after_it_starts: 'The period cannot end before it starts.',
    round_is_due_after_it_starts: 'Reports cannot be due before the period starts.',
    round_dates_are_plausible: 'Check the dates of the round: such a year is not meant.',
    round_name_is_of_sensible_length: 'The name of the round is too long, shorten it.',
    reminder_is_of_sensible_length: 'The reminder is too long, shorten it.',
    plan_not_active: 'A reporting round can be opened in an active plan only.',
    plan_stays_public:
      'A plan that was public cannot become a draft again, because others refer to it. Close it instead.',
    plan_address_is_fixed: 'The address of a plan that was public never changes, because others refer to it.',
    ledger_is_final: 'The ledger is never changed. Nothing was lost.',
    ratings_off_the_scale: 'This rating is not on the scale. Choose the completion from the list.',
    assessment_text_is_of_sensible_length: 'The text of the assessment is too long, shorten it.',
    archive_url_is_a_web_address: 'Write the whole link of the archived copy, beginning with https://.',
    draft_is_of_sensible_length:
      'The draft is too long to be kept on the server. What you wrote is kept on this device. Shorten the text.',
    commitment_is_withdrawn_with_a_reason: 'To withdraw a commitment, state the reason.',
    deadline_really_moves: 'The new deadline is the present one. Choose another date.',
    localized_title_has_a_language: 'Write it in at least one language.',
    thread_too_deep: 'A reply cannot be replied to. Reply to the first comment.',
    comment_deleted:
      'This comment takes no reply any more: it was deleted or hidden, or waits for the secretariat.',
    too_many_comments: 'You have commented often in a short time. You can send this from {time} on.',
    comment_repeats_itself:
      'You said the same within the last day. Add something new, or send it again from {time} on.',
    comment_has_visible_words: 'There is nothing to read in this comment. Write it in letters.',
    import_gone: 'This import was applied before or does not exist. Upload the file again.',
    unknown_organization: 'There is no such organization. Choose one from the list.',
    invitation_role_mismatch: 'The organization does not fit this role. Check both.',
    last_administrator: 'This is the last administrator. First make somebody else administrator.',
    unknown_person: 'This person’s account is gone. Reload the list.',
    invitation_unknown: 'There is no such invitation. Check that you copied the whole link from the message.',
    invitation_other_address: 'The invitation was sent to another e-mail address. Sign in with that one.',
    invitation_used: 'This invitation was accepted before. Sign in to your account.',
    invitation_expired: 'The invitation has expired. Ask whoever invited you for a new one.',
    response_points_elsewhere: 'The change you chose is not of this commitment. Choose another.',
    response_points_back: 'That change came before the question. Choose one that followed from it.',
    response_says_something: 'Write the response.',
    refusal_needs_reasons: 'Give reasons for this outcome.',
    response_is_of_sensible_length: 'A response cannot be longer than 10,000 characters.',
    reasons_are_of_sensible_length: 'Reasons cannot be longer than 10,000 characters.',
    programme_changed:
      'Somebody else changed the programme while you were working. Open it in another tab, compare, then reload this page.',
    original_due_date_is_fixed: 'The original due date never changes.',
    deadline_moved_meanwhile:
      'Somebody else has moved this deadline meanwhile. Look at where it stands now; if your decision still holds, send it again.',
    deadline_needs_a_reason: 'To move a deadline, state the reason.',
    comment_moved_on:
      'Somebody else decided about this comment while you were reading. This page shows what happened.',
    comment_words_changed:
      'Its author changed the comment while you were reading. Read the new words and decide again.',
    rule_is_retired: 'This rule was retired: it stays as it is, and no new decision can name it.',
    too_many_reports: 'You have sent many reports within an hour. You can send this from {time} on.',
    hiding_names_a_rule: 'To hide a comment, choose the rule that it breaks.',
    note_is_of_sensible_length: 'The explanation is too long, shorten it.',
    report_says_why: 'Say why, in at most 1000 characters.',
    appeal_says_why: 'Say why, in at most 2000 characters.',
    holiday_is_plausible: 'Check the day of the holiday: such a year is not meant.',
    rule_code_is_short: 'The number of a rule has 1 to 10 Latin letters, digits or dots.',
    rule_is_of_sensible_length: 'The text of the rule is too long, shorten it.',
    held_word_is_a_word: 'A word or phrase has 2 to 60 characters.',
    meeting_changed:
      'Somebody else changed this meeting while you were working. What you wrote stays on this device: compare both versions.',
    meeting_is_past:
      'A meeting that was held or cancelled is not announced or cancelled again. Announce a new one if needed.',
    meeting_lies_ahead:
      'This meeting has not been held yet: minutes and decisions belong to meetings that were held.',
    minutes_file_missing: 'The file of the minutes is not there. Take it out and upload it again.',
    minutes_follow_the_meeting: 'Only a meeting that was held has minutes.',
    meeting_is_somewhere: 'Write the place of the meeting or a link to join online.',
    meeting_ends_after_it_starts: 'The meeting cannot end before it starts.',
    cancelled_meeting_has_a_reason: 'To cancel a meeting, write the reason in one language at least.',
    minutes_are_of_sensible_length: 'The minutes are too long. Shorten them, or add them as a file.',
    decision_changed:
      'Somebody else changed this decision while you were working. What you wrote stays on this device: compare both versions.',
    decision_names_who_acts: 'Choose who carries the decision out.',
    decision_is_followed:
      'A deadline or the withdrawal of a commitment follows this decision, so that commitment stays with it.',
    decision_of_another_commitment: 'This decision is not about this commitment. Choose another, or none.',
    dropped_decision_has_a_reason: 'Why was the decision dropped? Write the reason in one language at least.',
    topic_declined: 'This topic was declined already; it cannot be put on an agenda.',
    topic_on_an_agenda: 'This topic is on the agenda of a meeting already; it cannot be declined.',
    too_many_topics: 'Your organization proposed ten topics within a day. Try again tomorrow.',
    too_many_views: 'Fifty views are kept, and no more than that. Delete one that is not needed.',
    view_name_is_short_text: 'Give the view a name of 1–60 characters.',
    view_name_is_visible: 'Write the name of the view in visible characters, in one line.',
    view_query_is_of_sensible_length:
      'The address of this view is too long to be kept. Shorten the words searched for or take back some filters.',
  },
  code: {
    invalid_credentials: 'The e-mail address or the password is wrong. Check them and try again.',
    email_not_confirmed: 'Your e-mail address is not confirmed yet. Open the link in the message we sent.',
    user_already_exists: 'There is an account with this address. Sign in or reset the password.',
    email_exists: 'There is an account with this address. Sign in or reset the password.',
    email_address_invalid: 'This does not look like an e-mail address. Check it and type it again.',
    weak_password: 'This password is too simple. Choose a longer one.',
    same_password: 'The new password must differ from the old one.',
    otp_expired: 'The link has expired or was used before. Ask for a new one.',
    signup_disabled: 'Signing up is closed at the moment.',
    over_email_send_rate_limit: 'Too many messages were sent. Wait a few minutes and try again.',
    '413': 'The file is larger than 20 MB. Make it smaller or split it.',
    '415': 'This kind of file is not accepted.',
    '23505': 'This entry exists already.',
  },
} satisfies typeof az
