import { onBeforeUnmount, onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import { useTheme } from '@/composables/useTheme'

/** Something drawn on a canvas. */
export interface Drawing<Picture, Look> {
  /** Shows another picture, or the same in other colours. */
  show(picture: Picture, look: Look): void
  destroy(): void
}

/** What draws, and with what. */
export interface DrawingOptions<Picture, Look> {
  /** Where colours are read and the reader's coming is noticed. */
  readonly host: Readonly<ShallowRef<HTMLElement | null>>
  readonly canvas: Readonly<ShallowRef<HTMLCanvasElement | null>>
  readonly picture: () => Picture
  readonly readLook: (host: HTMLElement) => Look
  /** Brings the code that draws. */
  readonly load: () => Promise<
    (canvas: HTMLCanvasElement, picture: Picture, look: Look) => Drawing<Picture, Look>
  >
  /** Told whether the drawing stands; if not, the form in HTML stays. */
  readonly onDrawn: (isDrawn: boolean) => void
}

/**
 * Draws a picture once the reader comes near, and again in the colours of another theme. Where it cannot be drawn,
 * for instance offline, what stands in HTML stays.
 */
export function useDrawing<Picture, Look>(options: DrawingOptions<Picture, Look>): void {
  const theme = useTheme()
  const drawing = shallowRef<Drawing<Picture, Look> | null>(null)
  const cleanups: (() => void)[] = []

  async function begin() {
    const draw = await options.load()
    const [host, canvas] = [options.host.value, options.canvas.value]
    if (!host || !canvas) return // gone before the code came
    drawing.value = draw(canvas, options.picture(), options.readLook(host))
    options.onDrawn(true)
  }

  function redraw() {
    if (options.host.value) drawing.value?.show(options.picture(), options.readLook(options.host.value))
  }

  onMounted(() => {
    // high contrast replaces every colour of the page, but none of a canvas
    if (!options.host.value || matchMedia('(forced-colors: active)').matches) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        begin().catch(() => {
          options.onDrawn(false) // offline: the form in HTML stays
        })
      },
      { rootMargin: '200px' },
    )
    observer.observe(options.host.value)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', redraw)
    cleanups.push(
      () => {
        observer.disconnect()
      },
      () => {
        dark.removeEventListener('change', redraw)
      },
      () => drawing.value?.destroy(),
    )
  })
  onBeforeUnmount(() => {
    for (const cleanup of cleanups) cleanup()
  })
  watch([options.picture, theme], redraw, { flush: 'post' })
}
