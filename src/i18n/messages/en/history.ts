import type az from '../az/history'

export default {
  title: 'History',
} satisfies typeof az
