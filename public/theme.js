// Runs before the first paint, so that nobody sees the other theme flash by. The key is that of useTheme.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // storage is forbidden: the device decides
}
