import type { Problem, UnreadableFile } from '@/domain/import/problems'
import { t } from './translate'

export interface ProblemWords {
  readonly wrong: string
  readonly mend: string
}

/** What is wrong with a row of an import, and what to do. */
export function describeProblem({ code, params }: Problem): ProblemWords {
  return {
    wrong: t(`importing.rowProblem.${code}.wrong`, params),
    mend: t(`importing.rowProblem.${code}.mend`, params),
  }
}

/** Why a file cannot be imported at all, and what to do. */
export function describeFile({ code, params }: UnreadableFile): ProblemWords {
  return {
    wrong: t(`importing.fileProblem.${code}.wrong`, params),
    mend: t(`importing.fileProblem.${code}.mend`, params),
  }
}
