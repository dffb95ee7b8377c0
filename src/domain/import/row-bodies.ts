import { fold } from '../fold'
import type { Obligation, Responsibility } from '../organization'
import type { Cells } from './cells'
import { segment, type Piece, type Recognized } from './institutions'

export interface RowBody {
  readonly role: Responsibility
  readonly obligation: Obligation
  readonly column: string
  readonly piece: Piece
}

const roles = ['lead', 'supporting', 'partner'] as const satisfies readonly Responsibility[]

/** Longest cell of institutions that is taken apart, in UTF-16 units. */
const longestCell = 2000

function readObligation(cells: Cells): Obligation {
  const cell = cells.known('obligation', 100)
  if (!cell) return 'instructed'
  const word = fold(cell.text)
  if (/^(recommended|tovsiye)/.test(word)) return 'recommended'
  if (!/^(instructed|tapsiril)/.test(word))
    cells.report('obligation-unread', cell.column, { value: cell.text })
  return 'instructed'
}

/** Who is responsible according to a row, leads first; reports what was divided at "and" and what names nobody. */
export function readBodies(cells: Cells, known: Recognized): readonly RowBody[] {
  const obligation = readObligation(cells)
  const bodies = roles.flatMap((role) => {
    const cell = cells.known(role, longestCell)
    if (!cell || cell.text.length > longestCell) return []
    const pieces = segment(cell.text, known)
    for (const piece of pieces) {
      if (piece.afterAnd)
        cells.report('institution-split', cell.column, { value: cell.text, name: piece.text })
    }
    return pieces.map((piece) => ({ role, obligation, column: cell.column, piece }))
  })
  if (cells.columnOf('lead') !== null && !bodies.some(({ role }) => role === 'lead'))
    cells.report('lead-missing', cells.columnOf('lead'), {})
  return bodies
}
