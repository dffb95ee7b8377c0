export default {
  summary: 'Davam etmək üçün düzəliş edin:',
  required: 'Bu sahəni doldurun.',
  stale: 'Məlumat yenilənmədi, ona görə əvvəlki vəziyyət göstərilir.',
  /** By the machine code of the database; see the catalogue in supabase/README.md. */
  hint: {},
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
      text: 'Xəta bizim tərəfdədir. Bir neçə dəqiqədən sonra yenidən cəhd edin.',
    },
  },
}
