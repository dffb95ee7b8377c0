import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestStack, type TestStack } from '../support/stack.ts'
let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.close())
it('x', async () => {
  const c = await stack.clientAs()
  console.log(await c.from('site').select('*'))
})
