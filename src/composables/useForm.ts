import { computed, shallowRef, useId } from 'vue'

interface WrongField {
  readonly id: string
  readonly message: string
}

/** What a form needs to be sent. `Field` are the names of its fields. */
export interface FormOptions<Field extends string> {
  /** What is wrong with each field as a sentence, in the order of the form. */
  check: () => Record<Field, string | undefined>
  /** Sends what was checked; what it throws is the form's failure. */
  send: () => Promise<unknown>
}

/** Checks a form when it is sent, not before; tells what is wrong, and sends it once at a time. */
export function useForm<Field extends string>({ check, send }: FormOptions<Field>) {
  const prefix = useId()
  const wrong = shallowRef<Readonly<Record<string, string | undefined>>>({})
  const failure = shallowRef<unknown>(null)
  const busy = shallowRef(false)

  const idOf = (field: Field) => `${prefix}-${field}`
  const errors = computed<readonly WrongField[]>(() =>
    Object.entries(wrong.value).flatMap(([field, message]) =>
      message === undefined ? [] : { id: idOf(field as Field), message },
    ),
  )

  /** Resolves to whether it was sent. */
  async function submit(): Promise<boolean> {
    if (busy.value) return false
    failure.value = null
    wrong.value = check()
    if (errors.value.length > 0) return false
    busy.value = true
    try {
      await send()
      return true
    } catch (error) {
      failure.value = error
      return false
    } finally {
      busy.value = false
    }
  }

  return {
    errors,
    failure,
    busy,
    submit,
    /** What a field is given: its id and its error. */
    field: (name: Field) => ({ id: idOf(name), error: wrong.value[name] }),
  }
}
