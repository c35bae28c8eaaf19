import { forgetEvery } from '../people/instance.ts'
import { spanOf } from './span.ts'

/** What takes away whatever is over, as people are told of it. */
export const cleanUp = `the clean-up, every ${spanOf(forgetEvery).replace(/^1 /, '')}`
