// Runs before the first paint, so that nobody sees the other theme flash by. The key is that of useTheme.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // storage is forbidden: the device decides
}

// What the server has rendered for another address, or without the filters of this one, is not to be seen meanwhile.
const prerendered = document.querySelector('meta[name="prerendered"]')?.content
const bare = (path) => path.replace(/(.)\/$/, '$1')
if (prerendered && prerendered !== '*' && (location.search || bare(prerendered) !== bare(location.pathname)))
  document.documentElement.dataset.elsewhere = ''
