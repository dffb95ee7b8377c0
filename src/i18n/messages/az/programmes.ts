export default {
  title: 'Texniki yardım proqramları',
}
