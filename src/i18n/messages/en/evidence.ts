import type az from '../az/evidence'

export default {
  digest: {
    show: 'The whole SHA-256',
    copy: 'Copy',
    copied: 'The SHA-256 was copied.',
    notCopied: 'The browser did not allow it: select the text and copy it yourself.',
  },
  ok: 'checked on {date}: opens',
  dead: 'checked on {date}: does not open',
  unreachable: 'checked on {date}: no answer',
  skipped: '{date}: the site does not allow automatic checks',
  fileOk: 'checked on {date}: unchanged',
  fileDead: 'checked on {date}: missing or changed',
  status: 'answer {code}',
  archived: 'Archived copy',
  check: 'Check the file',
  archive: 'Add an archived copy',
  coverage: {
    title: 'Evidence coverage',
    share: '{count} of {total} updates have evidence ({percent})',
    one: 'The only update has evidence',
    oneWithout: 'The only update has no evidence',
    none: 'No update yet',
  },
} satisfies typeof az
