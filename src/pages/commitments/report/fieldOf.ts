/** Gives the control at a path of the form, such as `evidence.0.url`, its id and its error. */
export type FieldOf = (path: string) => { readonly id: string; readonly error: string | undefined }
