export default {
  title: 'Qurumlar',
  lede: 'Öhdəliklərə görə əsas icraçı kimi cavabdeh olan qurumlar. Saylar hazırkı plana aiddir.',
  sort: {
    label: 'Sıralama',
    name: 'Əlifba sırası ilə',
    late: 'Əvvəlcə gecikənlər',
  },
  groups: {
    agency: 'Dövlət qurumları',
    group: 'Birlikdə cavabdeh olan qurumlar',
    civil_society: 'Vətəndaş cəmiyyəti institutları',
    development_partner: 'İnkişaf tərəfdaşları',
  },
  groupNote: 'Planlar bəzi tədbirləri bir quruma deyil, qurumlar qrupuna tapşırır.',
  columns: {
    name: 'Qurum',
    leads: 'Öhdəlik',
    complete: 'İcra edilib',
    late: 'Gecikir',
    silent: 'Məlumat yoxdur',
  },
  earlier: {
    title: 'Yalnız əvvəlki planlarda cavabdeh olanlar',
    count: '{n} öhdəlik',
  },
  others: {
    title: 'Heç bir öhdəliyin əsas icraçısı olmayanlar ({n})',
    text: 'Bunlar yalnız birgə icraçı və ya tərəfdaşdır, yaxud öhdəlik daşımır.',
  },
  former: 'keçmiş qurum',
  successor: 'Səlahiyyətləri keçib: {name}',
  empty: {
    title: 'Hələ heç bir qurum yoxdur',
    text: 'Fəaliyyət planı yüklənəndən sonra onun icraçıları burada görünəcək.',
  },
  headline: {
    leads: 'Hazırkı planda {n} öhdəliyin əsas icraçısıdır: {parts}.',
    kept: '{kept} icra edilib',
    keptNone: 'hələ heç biri icra edilməyib',
    late: '{late} gecikir',
    silent: '{silent} barədə məlumat verilməyib',
    none: 'Hazırkı planda əsas icraçısı olduğu öhdəlik yoxdur.',
  },
  facts: {
    kind: 'Növü',
    contact: 'Əlaqə',
    website: 'Sayt',
    valid: 'Fəaliyyət müddəti',
    from: '{date} tarixindən',
    until: '{date} tarixinədək',
    successor: 'Hüquqi varisi',
  },
  owes: {
    title: 'İndi nə etməlidir',
    note: 'Əvvəlcə gecikənlər, sonra müddəti yaxınlaşanlar.',
    empty: 'Hazırkı planda icra etməli olduğu öhdəlik qalmayıb.',
  },
  delivered: {
    title: 'Nəyi icra edib',
    on: '{date} tarixində',
  },
  helps: {
    title: 'Başqa qurumlara kömək etdiyi öhdəliklər',
    note: 'Burada qurum birgə icraçı və ya tərəfdaşdır, əsas icraçı başqasıdır.',
  },
  programmes: {
    title: 'Texniki yardım proqramları',
    note: 'Qurumun iştirak etdiyi və ya onun üçün nəzərdə tutulan proqramlar.',
  },
  record: {
    title: 'Əvvəlki planlar',
    unknown: 'Qurumun məlumatı əldə yoxdur',
  },
  due: 'İcra müddəti: {date}',
  notFound: 'Bu ünvanda qurum yoxdur. Onu qurumların siyahısında tapa bilərsiniz.',
}
