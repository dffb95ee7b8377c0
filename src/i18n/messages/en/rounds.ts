import type az from '../az/rounds'

export default {
  title: 'Reporting rounds',
} satisfies typeof az
