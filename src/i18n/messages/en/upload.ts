import type az from '../az/upload'

export default {
  choose: 'Add a file',
  drop: 'or drop files here. PDF, Word, Excel, PowerPoint, OpenDocument, pictures and CSV; up to {limit}\u00a0MB each.',
  organizationFirst: 'To add a file, choose the agency first.',
  list: 'Files being uploaded',
  waiting: 'waiting',
  reading: 'Computing the SHA-256…',
  sending: 'Sending: {share}',
  progress: 'Sending {name}',
  cancel: 'Stop',
  cancelled: '{name} was not sent.',
  failed: '{name} was not sent. {reason}',
  dismiss: 'Remove from the list',
  done: '{name} was uploaded.',
  file: 'File',
  wrong: {
    empty: 'The file is empty.',
    too_large: 'The file is larger than {limit}\u00a0MB. Make it smaller or split it.',
    type: 'This kind of file is not accepted.',
    content: 'What the file contains does not match the ending of its name.',
    unreadable: 'The file could not be read: it may have been moved or renamed. Choose it again.',
  },
} satisfies typeof az
