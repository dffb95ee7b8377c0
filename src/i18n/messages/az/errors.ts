export default {
  summary: 'Davam etmək üçün düzəliş edin:',
  stale: 'Məlumat yenilənmədi, ona görə əvvəlki vəziyyət göstərilir.',
  /** By the code of the sign-in service or of the database. */
  code: {
    insecure_page:
      'Bu səhifə qorunmayan bağlantı ilə açılıb, ona görə brauzer SHA-256 hesablamır. Saytı https:// ilə açın.',
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
