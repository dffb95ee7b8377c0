import { afterAll, vi } from 'vitest'

// a part that a page brings lazily may still be on its way when the last test ends, and would arrive in nobody's world
afterAll(() => vi.dynamicImportSettled())
