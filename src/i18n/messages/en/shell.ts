import type az from '../az/shell'

export default {
  product: 'Open Government Tracker',
  tagline: 'Are open government commitments kept?',
  description:
    'Every commitment of the national open government action plans: who is responsible, what was done, what is late, what civil society says.',
  skip: 'Skip to main content',
  menu: 'Menu',
  nav: {
    label: 'Main sections',
    home: 'Home',
    commitments: 'Commitments',
    timeline: 'Timeline',
    agencies: 'Agencies',
    dialogue: 'Dialogue',
    plans: 'Plans',
    about: 'About',
  },
  theme: {
    label: 'Appearance',
    system: 'As on my device',
    light: 'Light',
    dark: 'Dark',
  },
  share: 'Share or cite',
  signIn: 'Sign in',
  account: 'Account',
  translated:
    'The site is translated; the texts of plans, updates and comments are in their original language.',
  sample: {
    label: 'Sample text.',
    text: 'Some of the text on this page was written to demonstrate the system and is not official information.',
  },
  footer: {
    source: '{product}, {address}, as of {date}.',
    label: 'About this site',
    what: 'An open-source tool that keeps national action plans in public view: who was asked to do what, what was done, and what is late.',
    method: 'Method and scales',
    ledger: 'Ledger of changes',
    programmes: 'Technical assistance programmes',
    membership: 'This site makes no claim of membership in the Open Government Partnership (OGP).',
    licence: 'The software is published under the MIT licence.',
  },
  unopened: 'The page could not be opened',
  unseen:
    'There is no network, and this page has not been opened on this device before. It opens by itself when the network is back.',
  reload:
    'The site was updated and this page could not be opened. Check your connection and reload the page.',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page may have moved. Nothing was found at {path}.',
    suggestion: 'What you are looking for is probably in one of these:',
  },
} satisfies typeof az
