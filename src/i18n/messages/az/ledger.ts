export default {
  title: 'Dəyişikliklər reyestri',
}
