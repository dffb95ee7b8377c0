// First, because it orders the cascade layers that the components' own styles fill.
import './styles/index.css'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { loadMessages } from './i18n'
import { localeOf, setCurrentLocale } from './i18n/locale'
import { reopenAfterDeployment } from './reopen'
import { makeRouter } from './router'

const locale = localeOf(location.pathname)
setCurrentLocale(locale)
document.documentElement.lang = locale

const words = loadMessages(locale, 'everywhere')
const router = makeRouter()
reopenAfterDeployment(router)

const app = createApp(App).use(createPinia()).use(PiniaColada).use(router)

// The page's code travels beside the words; a page that fails to arrive is told of by the shell.
const [spoken] = await Promise.allSettled([words, router.isReady()])
if (spoken.status === 'fulfilled') app.mount('#app')
// Without words there is nothing to say but what index.html says itself.
else document.getElementById('unreachable')?.removeAttribute('hidden')
