/** What the words of the scales mean, for who judges and for who reads about it. */
export default {
  judgement: {
    no_evidence:
      'İcra barədə heç bir sübut tapılmayıb: öhdəliyin icra edilib-edilmədiyini yoxlamaq mümkün olmayıb.',
    not_started: 'Öhdəlik üzrə heç bir iş görülməyib.',
    limited: 'Bəzi addımlar atılıb, lakin işin əsas hissəsi hələ görülməyib.',
    substantial: 'İşin əsas hissəsi görülüb, lakin öhdəlik tam yerinə yetirilməyib.',
    complete: 'Öhdəlikdə nəzərdə tutulan hər şey edilib və bunu yoxlamaq mümkündür.',
  },
  verifiability: {
    yes: 'Mətn kifayət qədər konkretdir: nəyin edildiyini sonradan obyektiv yoxlamaq olar.',
    no: 'Mətn o qədər ümumidir ki, nəyin edilməli olduğunu yoxlamaq mümkün deyil.',
  },
  ambition: {
    unclear:
      'Öhdəliyin mövcud vəziyyəti dəyişəcəyi mətndən görünmür və ya o, işi əvvəlki kimi davam etdirir.',
    modest: 'Müsbət addımdır, lakin qaydaları, təcrübəni və ya qurumların işini bütövlükdə dəyişmir.',
    substantial: 'Sahədə qaydaları və təcrübəni davamlı şəkildə dəyişə bilər.',
  },
  lens: {
    yes: 'Öhdəlik şəffaflığı, vətəndaş iştirakını və ya hesabatlılığı artırır.',
    no: 'Öhdəlik faydalı ola bilər, lakin açıq hökumətlə birbaşa bağlı deyil.',
  },
}
