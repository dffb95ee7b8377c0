import { ref, watch } from 'vue'
import { themeKey } from '@/domain/document-marks'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

function remembered(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(themeKey)) ?? 'system'
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
    if (chosen === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, chosen)
  } catch {
    // not remembered, but in effect
  }
})

/** The look of the site, remembered on this device. */
export function useTheme() {
  return theme
}
