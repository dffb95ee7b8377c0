import type az from '../az/programmes'

export default {
  title: 'Technical assistance programmes',
} satisfies typeof az
