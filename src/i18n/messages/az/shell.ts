export default {
  product: 'Open Government Tracker',
  tagline: 'Açıq hökumət öhdəlikləri necə icra olunur?',
  description:
    'Açıq hökumət üzrə milli fəaliyyət planlarının hər bir öhdəliyi: kim cavabdehdir, nə edilib, nə gecikir, vətəndaş cəmiyyəti nə deyir.',
  skip: 'Əsas məzmuna keç',
  menu: 'Menyu',
  nav: {
    label: 'Əsas bölmələr',
    home: 'Ana səhifə',
    commitments: 'Öhdəliklər',
    timeline: 'Zaman xətti',
    agencies: 'Qurumlar',
    dialogue: 'Dialoq',
    plans: 'Planlar',
    about: 'Haqqında',
  },
  theme: {
    label: 'Görünüş',
    system: 'Cihazdakı kimi',
    light: 'İşıqlı',
    dark: 'Tünd',
  },
  share: 'Paylaş, istinad et',
  signIn: 'Daxil ol',
  account: 'Hesab',
  translated: 'Sayt tərcümə olunub; planların, məlumatların və rəylərin mətnləri orijinal dildədir.',
  sample: {
    label: 'Nümunə mətn.',
    text: 'Bu səhifədəki mətnlərin bir qismi sistemi göstərmək üçün yazılıb və rəsmi məlumat deyil.',
  },
  footer: {
    source: '{product}, {address}, {date} tarixinə.',
    label: 'Sayt haqqında',
    what: 'Milli fəaliyyət planlarının icrasını hamı üçün göz önündə saxlayan açıq mənbəli vasitə. Hər öhdəliyin kimə tapşırıldığını, nəyin edildiyini və nəyin gecikdiyini göstərir.',
    method: 'Metod və şkalalar',
    ledger: 'Dəyişikliklər reyestri',
    programmes: 'Texniki yardım proqramları',
    membership: 'Sayt Açıq Hökumət Tərəfdaşlığına (OGP) üzvlük barədə heç bir iddia irəli sürmür.',
    licence: 'Proqram kodu MIT lisenziyası ilə yayılır.',
  },
  reload:
    'Sayt yenilənib, bu səhifə isə açılmadı. İnternet bağlantısını yoxlayın və səhifəni yenidən yükləyin.',
  notFound: {
    title: 'Belə səhifə yoxdur',
    text: 'Ünvan səhv yazılmış və ya səhifə başqa yerə köçürülmüş ola bilər. {path} ünvanında heç nə tapılmadı.',
    suggestion: 'Axtardığınızı, çox güman ki, bunlardan birində taparsınız:',
  },
}
