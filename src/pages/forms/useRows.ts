import { nextTick, type ModelRef } from 'vue'
import { useAnnouncer } from '@/composables/useAnnouncer'

interface Options {
  /** Id of the control of a row that takes the focus when it is added. */
  readonly control: (index: number) => string
  /** Id of what takes the focus when a row is gone. */
  readonly adder: () => string
  readonly removed: string
}

/** A list of rows in a form: add one, remove one, change one; the focus goes along. */
export function useRows<Row extends object>(model: ModelRef<Row[]>, { control, adder, removed }: Options) {
  const { announce } = useAnnouncer()

  async function add(row: Row): Promise<void> {
    model.value = [...model.value, row]
    await nextTick()
    document.getElementById(control(model.value.length - 1))?.focus()
  }

  async function remove(index: number): Promise<void> {
    model.value = model.value.filter((_, other) => other !== index)
    announce(removed)
    await nextTick()
    document.getElementById(adder())?.focus()
  }

  function change(index: number, part: Partial<Row>): void {
    model.value = model.value.map((row, other) => (other === index ? { ...row, ...part } : row))
  }

  return { add, remove, change }
}
