export default {
  title: 'Hesabat dövrləri',
}
