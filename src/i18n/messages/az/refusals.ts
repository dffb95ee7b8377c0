/** What the database and the sign-in service refuse: only those who write meet it. */
export default {
  /** By the machine code of a database rule; the catalogue is in supabase/README.md. */
  hint: {
    published_is_final:
      'Dərc edilmiş məlumat sonradan dəyişdirilmir. Düzəliş etmək istəyirsinizsə, yeni məlumat təqdim edin.',
    complete_needs_evidence: '“İcra edilib” yazmaq üçün ən azı bir sübut əlavə edin.',
    little_progress_needs_challenges: 'İcra hələ azdırsa, nəyin mane olduğunu da yazın.',
    update_text_is_of_sensible_length: 'Mətn çox uzundur, qısaldın.',
    evidence_url_is_a_web_address: 'Sübutun keçidini bütövlükdə yazın, https:// ilə başlasın.',
    display_name_is_short_text: 'Ad 1–80 simvoldan ibarət olmalıdır.',
    comment_is_of_sensible_length: 'Rəy 1–5000 simvoldan ibarət olmalıdır.',
    display_name_is_visible: 'Ad görünən simvollarla, bir sətirdə yazılmalıdır.',
    evidence_title_is_short: 'Sübuta ən çox 300 simvolluq ad verin.',
    evidence_file_missing: 'Fayllardan biri artıq yerində yoxdur. Onu sübutlardan silin və yenidən yükləyin.',
    evidence_day_is_plausible: 'Sübutun tarixini yoxlayın: il inandırıcı deyil.',
    completion_day_is_plausible: 'Mərhələnin başa çatdığı günü yoxlayın: il inandırıcı deyil.',
    draft_conflict:
      'Bu qaralamanı sizdən sonra başqası saxlayıb, təqdim edib və ya silib. Yazdıqlarınız bu cihazda qalır. Hər iki variantı müqayisə edib birini seçin.',
    update_not_waiting:
      'Bu məlumata artıq baxılıb: o, dərc edilib və ya geri qaytarılıb. Səhifəni yeniləyin.',
    update_refers_elsewhere:
      'Yalnız qurumunuzun dərc edilmiş məlumatına düzəliş vermək, geri qaytarılmış məlumatını isə yenidən təqdim etmək olar. Yazdıqlarınız qaralamada qalır. Səhifəni yeniləyin.',
    returned_update_has_a_reason: 'Məlumatı geri qaytarmaq üçün səbəbini ən azı bir dildə yazın.',
    returned_reason_is_of_sensible_length: 'Səbəb çox uzundur, qısaldın.',
    succession_in_a_circle: 'Qurum özünün varisi ola bilməz. Başqa varis seçin.',
    round_closed:
      'Bu hesabat dövrü bağlanıb və daha məlumat qəbul etmir. Yazdıqlarınız qaralamada qalır. Məlumatı hesabat dövrü göstərmədən təqdim edə bilərsiniz.',
    round_of_another_plan: 'Bu hesabat dövrü başqa plana aiddir. Səhifəni yeniləyib öhdəliyi yenidən seçin.',
    round_open_already: 'Bu planın açıq hesabat dövrü var. Yenisini açmaq üçün əvvəlcə onu bağlayın.',
    round_ends_after_it_starts: 'Dövrün sonu onun əvvəlindən tez ola bilməz.',
    round_is_due_after_it_starts: 'Son təqdimetmə günü dövrün əvvəlindən tez ola bilməz.',
    round_dates_are_plausible: 'Dövrün tarixlərini yoxlayın: il inandırıcı deyil.',
    round_name_is_of_sensible_length: 'Dövrün adı çox uzundur, qısaldın.',
    reminder_is_of_sensible_length: 'Xatırlatma çox uzundur, qısaldın.',
    plan_not_active: 'Hesabat dövrü yalnız qüvvədə olan planda açılır.',
    plan_stays_public:
      'Hamıya göstərilmiş plan yenidən qaralama ola bilməz: ona istinad edənlər var. Planı başa çatmış kimi qeyd edin.',
    plan_address_is_fixed: 'Hamıya göstərilmiş planın ünvanı dəyişdirilmir: ona istinad edənlər var.',
    ledger_is_final: 'Dəyişikliklər reyestri heç vaxt dəyişdirilmir. Heç nə itməyib.',
    ratings_off_the_scale: 'Qiymət şkalada yoxdur. İcra vəziyyətini siyahıdan seçin.',
    assessment_text_is_of_sensible_length: 'Qiymətləndirmənin mətni çox uzundur, qısaldın.',
    archive_url_is_a_web_address: 'Arxiv nüsxəsinin keçidini bütövlükdə yazın, https:// ilə başlasın.',
    draft_is_of_sensible_length:
      'Qaralama saxlamaq üçün çox uzundur. Yazdıqlarınız bu cihazda qalır. Mətni qısaldın.',
    commitment_is_withdrawn_with_a_reason: 'Öhdəliyi ləğv etmək üçün səbəbini yazın.',
    deadline_really_moves: 'Yeni müddət indiki ilə eynidir. Başqa tarix seçin.',
    localized_title_has_a_language: 'Ən azı bir dildə yazın.',
    thread_too_deep: 'Cavaba cavab yazmaq mümkün deyil. Birinci rəyə cavab yazın.',
    comment_deleted:
      'Bu rəyə daha cavab yazmaq olmur: o silinib, gizlədilib və ya katibliyin baxışını gözləyir.',
    too_many_comments: 'Qısa müddətdə çox rəy yazmısınız. Bu mətni göndərə biləcəyiniz vaxt: {time}.',
    comment_repeats_itself:
      'Son bir gündə eyni sözləri artıq yazmısınız. Mətnə yeni fikir əlavə edin və ya onu bu vaxtdan sonra yenidən göndərin: {time}.',
    comment_has_visible_words: 'Bu rəydə oxunan heç nə yoxdur. Onu hərflərlə yazın.',
    import_gone: 'Bu idxal artıq tətbiq edilib və ya mövcud deyil. Faylı yenidən yükləyin.',
    unknown_organization: 'Belə qurum qeydiyyatda yoxdur. Siyahıdan seçin.',
    invitation_role_mismatch:
      'Bu səlahiyyət üçün təşkilat seçimi düzgün deyil. Səlahiyyəti və təşkilatı yoxlayın.',
    last_administrator: 'Bu, sonuncu administratordur. Əvvəlcə başqasını administrator təyin edin.',
    unknown_person: 'Bu insanın hesabı artıq yoxdur. Siyahını yeniləyin.',
    invitation_unknown: 'Belə dəvət yoxdur. Keçidi məktubdan bütöv köçürdüyünüzü yoxlayın.',
    invitation_other_address: 'Dəvət başqa e-poçt ünvanına göndərilib. Həmin ünvanla daxil olun.',
    invitation_used: 'Bu dəvət artıq qəbul edilib. Hesabınıza daxil olun.',
    invitation_expired: 'Dəvətin müddəti bitib. Sizi dəvət edəndən yenisini istəyin.',
    response_points_elsewhere: 'Seçdiyiniz dəyişiklik bu öhdəliyə aid deyil. Başqasını seçin.',
    response_points_back: 'Seçdiyiniz dəyişiklik sualdan əvvəl olub. Sualdan sonrakı dəyişikliyi seçin.',
    response_says_something: 'Cavabın mətnini yazın.',
    refusal_needs_reasons: 'Bu nəticə üçün əsaslandırma yazın.',
    response_is_of_sensible_length: 'Cavab 10.000 simvoldan uzun ola bilməz.',
    reasons_are_of_sensible_length: 'Əsaslandırma 10.000 simvoldan uzun ola bilməz.',
    programme_changed:
      'Siz işləyərkən başqası bu proqramı dəyişib. Proqramı başqa vərəqdə açıb müqayisə edin, sonra bu səhifəni yeniləyin.',
    original_due_date_is_fixed: 'İlkin müddət heç vaxt dəyişdirilmir.',
    deadline_moved_meanwhile:
      'Siz işləyərkən başqası bu müddəti dəyişib. İndiki müddətə baxın və qərar hələ doğrudursa, yenidən göndərin.',
    deadline_needs_a_reason: 'Müddəti dəyişmək üçün səbəbini yazın.',
    comment_moved_on:
      'Siz baxarkən başqası bu rəy barədə artıq qərar qəbul edib. Nə baş verdiyi bu səhifədə göstərilir.',
    comment_words_changed:
      'Siz baxarkən müəllif rəyin mətnini dəyişib. Yeni mətni oxuyun və qərarı yenidən verin.',
    rule_is_retired: 'Bu qayda qüvvədən düşüb: ona düzəliş edilmir və yeni qərarlar ona əsaslana bilməz.',
    too_many_reports:
      'Bir saat ərzində çox şikayət göndərmisiniz. Bu şikayəti göndərə biləcəyiniz vaxt: {time}.',
    hiding_names_a_rule: 'Rəyi gizlətmək üçün pozulan qaydanı seçin.',
    note_is_of_sensible_length: 'İzah çox uzundur, qısaldın.',
    report_says_why: 'Səbəbi yazın: ən çox 1000 simvol.',
    appeal_says_why: 'Etirazınızı əsaslandırın: ən çox 2000 simvol.',
    holiday_is_plausible: 'Bayramın tarixini yoxlayın: il inandırıcı deyil.',
    rule_code_is_short: 'Qaydanın nömrəsi 1–10 latın hərfi, rəqəm və ya nöqtədən ibarət olmalıdır.',
    rule_is_of_sensible_length: 'Qaydanın mətni çox uzundur, qısaldın.',
    held_word_is_a_word: 'Söz və ya ifadə 2–60 simvoldan ibarət olmalıdır.',
    meeting_changed:
      'Siz işləyərkən başqası bu iclası dəyişib. Yazdıqlarınız bu cihazda qalır: hər iki variantı müqayisə edin.',
    meeting_is_past:
      'Keçirilmiş və ya ləğv edilmiş iclas yenidən elan və ya ləğv edilmir. Lazımdırsa, yeni iclas elan edin.',
    meeting_lies_ahead:
      'Bu iclas hələ keçirilməyib: protokol və qərarlar yalnız keçirilmiş iclasa əlavə olunur.',
    minutes_file_missing: 'Protokol faylı yerində yoxdur. Onu çıxarın və yenidən yükləyin.',
    minutes_follow_the_meeting: 'Protokol yalnız keçirilmiş iclasın ola bilər.',
    meeting_is_somewhere: 'İclasın yerini və ya onlayn keçidini yazın.',
    meeting_ends_after_it_starts: 'İclasın sonu onun əvvəlindən tez ola bilməz.',
    cancelled_meeting_has_a_reason: 'İclası ləğv etmək üçün səbəbini ən azı bir dildə yazın.',
    minutes_are_of_sensible_length: 'Protokolun mətni çox uzundur. Onu qısaldın və ya fayl kimi əlavə edin.',
    decision_changed:
      'Siz işləyərkən başqası bu qərarı dəyişib. Yazdıqlarınız bu cihazda qalır: hər iki variantı müqayisə edin.',
    decision_names_who_acts: 'Qərarı kimin icra etdiyini seçin.',
    decision_is_followed:
      'Öhdəliyin müddəti və ya ləğvi bu qərara əsaslanır, ona görə həmin öhdəlik qərardan çıxarılmır.',
    decision_of_another_commitment:
      'Bu qərar həmin öhdəliyə aid deyil. Başqa qərar seçin və ya qərara əsaslandırmayın.',
    dropped_decision_has_a_reason: 'Qərarın icrası niyə dayandırılıb? Səbəbini ən azı bir dildə yazın.',
    topic_declined: 'Bu mövzudan artıq imtina edilib, gündəliyə salmaq olmaz.',
    topic_on_an_agenda: 'Bu mövzu artıq iclasın gündəliyindədir, ondan imtina etmək olmaz.',
    too_many_topics: 'Təşkilatınız bir gündə on mövzu təklif edib. Sabah yenidən cəhd edin.',
    too_many_views: 'Əlli siyahı saxlanılıb, bundan çoxu mümkün deyil. Lazım olmayanı silin.',
    view_name_is_short_text: 'Siyahının adı 1–60 simvoldan ibarət olmalıdır.',
    view_name_is_visible: 'Siyahının adı görünən simvollarla, bir sətirdə yazılmalıdır.',
    view_query_is_of_sensible_length:
      'Bu siyahının ünvanı saxlamaq üçün çox uzundur. Axtarış sözlərini qısaldın və ya filtrlərin bir qismini silin.',
  },
  code: {
    invalid_credentials: 'E-poçt ünvanı və ya parol yanlışdır. Yoxlayın və yenidən cəhd edin.',
    email_not_confirmed: 'E-poçt ünvanınız hələ təsdiqlənməyib. Sizə göndərilən məktubdakı keçidi açın.',
    user_already_exists: 'Bu ünvanla artıq hesab var. Daxil olun və ya parolu yeniləyin.',
    email_exists: 'Bu ünvanla artıq hesab var. Daxil olun və ya parolu yeniləyin.',
    email_address_invalid: 'Bu, e-poçt ünvanına oxşamır. Yoxlayın və yenidən yazın.',
    weak_password: 'Bu parol çox sadədir. Daha uzun parol seçin.',
    same_password: 'Yeni parol əvvəlkindən fərqli olmalıdır.',
    otp_expired: 'Keçidin müddəti bitib və ya ondan artıq istifadə olunub. Yeni keçid istəyin.',
    signup_disabled: 'Qeydiyyat hazırda bağlıdır.',
    over_email_send_rate_limit: 'Çox məktub göndərilib. Bir neçə dəqiqə gözləyin və yenidən cəhd edin.',
    '413': 'Fayl 20 MB-dən böyükdür. Kiçildin və ya hissələrə bölün.',
    '415': 'Bu növ fayl qəbul edilmir.',
    '23505': 'Belə qeyd artıq var.',
  },
}
