import { ref, watch } from 'vue'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Read before the first paint by before-paint.ts, which must use the same key. */
const key = 'theme'

function remembered(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system'
  } catch {
    return 'system' // storage is forbidden here: the choice lasts as long as the page
  }
}

const theme = ref<Theme>(remembered())

watch(theme, (chosen) => {
  const { dataset } = document.documentElement
  if (chosen === 'system') delete dataset['theme']
  else dataset['theme'] = chosen
  try {
    if (chosen === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, chosen)
  } catch {
    // not remembered, but in effect
  }
})

/** The look of the site, remembered on this device. */
export function useTheme() {
  return theme
}
