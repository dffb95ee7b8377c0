export default {
  title: 'Dəyişikliklər tarixçəsi',
}
