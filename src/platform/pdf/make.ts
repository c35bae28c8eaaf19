import { runInThread } from '../thread.ts'
import type { PaperLook } from './data.ts'
import type { PaperDocument } from './document.ts'
import type { Pdf, Task } from './render.ts'

let before: Promise<unknown> = Promise.resolve()

/**
 * Sets a document as PDF/UA-1, in a thread of its own, so that pages are answered meanwhile; one after the other, so that
 * many at once do not take the whole machine.
 */
export const makePdf = (document: PaperDocument, look: PaperLook): Promise<Pdf> =>
  make({ documents: [document], look, pages: 'any' })

/** The same for one page: of several lengths of a document, the longest that fits. */
export const makeOnePage = (documents: readonly PaperDocument[], look: PaperLook): Promise<Pdf> =>
  make({ documents, look, pages: 'one' })

function make(task: Task): Promise<Pdf> {
  const made = before.then(() => runInThread<Pdf>('pdf', task, () => undefined))
  before = made.catch(() => undefined)
  return made
}
