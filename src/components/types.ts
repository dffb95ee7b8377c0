import type { RouteLocationRaw } from 'vue-router'
import type { Tone } from './status'

/** What every field of a form says beside its control. */
export interface FieldProps {
  label: string
  hint?: string | undefined
  /** What is wrong, as a sentence that says what to do. */
  error?: string | undefined
  /** The control's id, if an error summary links to it. */
  id?: string | undefined
  optional?: boolean
}

/** A wrong field, for the summary above a form. */
export interface FieldError {
  /** Id of the control that is wrong. */
  readonly id: string
  readonly message: string
}

/** Gives the control at a path of a form, such as `evidence.0.url`, its id and its error. */
export type FieldOf = (path: string) => { readonly id: string; readonly error: string | undefined }

/** One answer of a question. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
  /** How many results the choice would leave. */
  readonly count?: number | undefined
}

/** A figure that reads as a sentence. */
export interface KeyFigure {
  /** A number, or text that is already formatted ("45,6%"). */
  readonly value: number | string
  /** The rest of the sentence: "of 37 commitments are late". */
  readonly text: string
  readonly tone?: Tone | undefined
  /** The list behind the figure. */
  readonly to?: RouteLocationRaw | undefined
}

/** The `state` of a Pinia Colada query. */
export interface RemoteState<Data> {
  readonly status: 'pending' | 'error' | 'success'
  readonly data: Data | undefined
  readonly error: unknown
}

/** A page above the current one. */
export interface Crumb {
  readonly label: string
  readonly to: RouteLocationRaw
}
