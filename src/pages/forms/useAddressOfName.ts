import { watch, type Ref } from 'vue'
import { slugOf } from '@/domain/form-texts'

/** Lets the address of something new follow its name until somebody writes the address. */
export function useAddressOfName(
  form: Readonly<Ref<{ title: Record<string, string>; slug: string }>>,
  isNew: boolean,
): void {
  watch(
    () => Object.values(form.value.title).find((title) => title.trim() !== '') ?? '',
    (title, before) => {
      if (isNew && form.value.slug === slugOf(before)) form.value.slug = slugOf(title)
    },
  )
}
