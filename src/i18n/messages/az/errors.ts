export default {
  summary: 'Davam etmək üçün düzəliş edin:',
  required: 'Bu sahəni doldurun.',
  stale: 'Məlumat yenilənmədi, ona görə əvvəlki vəziyyət göstərilir.',
  /** By the machine code of a database rule; the catalogue is in supabase/README.md. */
  hint: {
    published_is_final:
      'Dərc edilmiş məlumat sonradan dəyişdirilmir. Düzəliş etmək istəyirsinizsə, yeni məlumat dərc edin.',
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
    thread_too_deep: 'Cavaba cavab yazmaq mümkün deyil. Birinci rəyə cavab yazın.',
    comment_deleted: 'Bu rəyi müəllifi artıq silib.',
    too_many_comments: 'Qısa müddətdə çox rəy yazmısınız. On dəqiqə gözləyib yenidən göndərin.',
    import_gone: 'Bu idxal artıq tətbiq edilib və ya mövcud deyil. Faylı yenidən yükləyin.',
    unknown_organization: 'Belə qurum qeydiyyatda yoxdur. Siyahıdan seçin.',
    invitation_role_mismatch:
      'Bu səlahiyyət üçün təşkilat seçimi düzgün deyil. Səlahiyyəti və təşkilatı yoxlayın.',
    invitation_unknown: 'Belə dəvət yoxdur. Keçidi məktubdan bütöv köçürdüyünüzü yoxlayın.',
    invitation_other_address: 'Dəvət başqa e-poçt ünvanına göndərilib. Həmin ünvanla daxil olun.',
    invitation_used: 'Bu dəvət artıq qəbul edilib. Hesabınıza daxil olun.',
    invitation_expired: 'Dəvətin müddəti bitib. Sizi dəvət edəndən yenisini istəyin.',
    programme_changed:
      'Siz işləyərkən başqası bu proqramı dəyişib. Proqramı başqa vərəqdə açıb müqayisə edin, sonra bu səhifəni yeniləyin.',
    original_due_date_is_fixed: 'İlkin müddət heç vaxt dəyişdirilmir.',
    deadline_moved_meanwhile:
      'Siz işləyərkən başqası bu müddəti dəyişib. İndiki müddətə baxın və qərar hələ doğrudursa, yenidən göndərin.',
    deadline_needs_a_reason: 'Müddəti dəyişmək üçün səbəbini yazın.',
  },
  /** By the code of the sign-in service or of the database. */
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
    insecure_page:
      'Bu səhifə qorunmayan bağlantı ilə açılıb, ona görə brauzer SHA-256 hesablamır. Saytı https:// ilə açın.',
    '23505': 'Belə qeyd artıq var.',
  },
  kind: {
    offline: {
      title: 'Bağlantı yoxdur',
      text: 'Sayt serverlə əlaqə qura bilmədi. İnternet bağlantınızı yoxlayın və yenidən cəhd edin.',
    },
    'not-found': {
      title: 'Tapılmadı',
      text: 'Axtardığınız məlumat yoxdur və ya silinib.',
    },
    denied: {
      title: 'İcazə yoxdur',
      text: 'Hesabınızın bu əməliyyata səlahiyyəti çatmır. Səhv olduğunu düşünürsünüzsə, katibliyə müraciət edin.',
    },
    'signed-out': {
      title: 'Daxil olmaq lazımdır',
      text: 'Sessiyanız başa çatıb. Daxil olun və yenidən cəhd edin.',
    },
    conflict: {
      title: 'Məlumat artıq dəyişib',
      text: 'Siz işləyərkən başqası bu məlumatı dəyişib. Səhifəni yeniləyin və dəyişikliyə baxın.',
    },
    invalid: {
      title: 'Məlumat qəbul edilmədi',
      text: 'Daxil etdiyiniz dəyərlərdən biri qaydalara uyğun deyil. Yoxlayın və yenidən göndərin.',
    },
    limit: {
      title: 'Cəhdlər həddindən çoxdur',
      text: 'Bir az gözləyin və yenidən cəhd edin.',
    },
    server: {
      title: 'Serverdə xəta baş verdi',
      text: 'Problem sizdə deyil, saytdadır. Bir neçə dəqiqədən sonra yenidən cəhd edin.',
    },
  },
}
