import people from './people'
import work from './work'
import report from './report'
import assess from './assess'
import scales from './scales'
import upload from './upload'
import importing from './importing'
import measuring from './measuring'
import review from './review'
import roundsOffice from './roundsOffice'
import change from './change'
import officeForms from './officeForms'
import programmesOffice from './programmesOffice'
import moderation from './moderation'
import meetingsOffice from './meetingsOffice'
import notices from './notices'
import unsubscribe from './unsubscribe'
import translations from './translations'

/** The words of pages that only people with a role open; the public never downloads them. */
export default {
  people,
  work,
  report,
  assess,
  scales,
  upload,
  importing,
  measuring,
  review,
  roundsOffice,
  change,
  officeForms,
  programmesOffice,
  moderation,
  meetingsOffice,
  notices,
  unsubscribe,
  translations,
}
