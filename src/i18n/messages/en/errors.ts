import type az from '../az/errors'

export default {
  summary: 'To continue, correct the following:',
  stale: 'The data could not be refreshed; what you see is from before.',
  /** By the code of the sign-in service or of the database. */
  code: {
    insecure_page:
      'This page came over an unprotected connection, so the browser does not compute a SHA-256. Open the site with https://.',
  },
  kind: {
    offline: {
      title: 'No connection',
      text: 'The site could not reach the server. Check your internet connection and try again.',
    },
    'not-found': {
      title: 'Not found',
      text: 'What you are looking for does not exist or was removed.',
    },
    denied: {
      title: 'Not allowed',
      text: 'Your account may not do this. If you think it should, ask the secretariat.',
    },
    'signed-out': {
      title: 'Please sign in',
      text: 'Your session has ended. Sign in and try again.',
    },
    conflict: {
      title: 'This has changed meanwhile',
      text: 'Somebody else changed it while you were working. Reload the page and look at the change.',
    },
    invalid: {
      title: 'This was not accepted',
      text: 'One of the values breaks a rule. Check them and send again.',
    },
    limit: {
      title: 'Too many attempts',
      text: 'Wait a little and try again.',
    },
    server: {
      title: 'The server failed',
      text: 'The fault is on our side. Try again in a few minutes.',
    },
  },
} satisfies typeof az
