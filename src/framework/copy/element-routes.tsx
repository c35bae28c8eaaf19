import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listChanges } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { firstWords } from '../library.ts'
import { frameworkPaths } from '../paths.ts'
import { findLanguage } from '../translations/queries.ts'
import { speechOf } from '../translations/saying.ts'
import { type Copy, freeMark, mayRetire, type OwnElement } from './copy.ts'
import { type ElementTyped, readElement, typedElement, typedOf } from './forms.ts'
import { onCopy, onOwnElement, recordBoth } from './on-copy.ts'
import { ElementFormPage } from './pages/element-form.tsx'
import { ElementWordsPage } from './pages/element-words.tsx'
import { RetirementPage } from './pages/small-forms.tsx'
import { addElement, changeElement, holdCopy, holdWork, retireElement } from './queries.ts'
import { differencesIn, saidBefore } from './words.ts'

/** The elements of the organisation's own copy: added, changed, retired and brought back. */
export const ownElementRoutes = new Hono<SignedIn>()

/** Every element has a mark of its own, those that are retired too: they may come back. */
const marksIn = (copy: Copy, but?: string) =>
  copy.elements.filter(({ id }) => id !== but).map(({ words }) => words.mark)

/** How many elements a framework can have, as its file can. */
const mostElements = 40
const full = `A framework has room for ${mostElements} elements. Change one that you no longer need instead`

ownElementRoutes.get(
  frameworkPaths.adding(':framework'),
  onCopy((c, copy) => {
    const words = { ...firstWords, title: '', purpose: '', mark: freeMark(marksIn(copy)) }
    return c.html(<ElementFormPage {...{ frame: c.var.frame, copy }} typed={typedOf(words)} />)
  }),
)

ownElementRoutes.post(
  frameworkPaths.elements(':framework'),
  onCopy(async (c, framework) => {
    const { db, viewer, clock, frame } = c.var
    const typed = typedElement(await readForm(c, longForm))
    const outcome = await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, framework.key)
      if (!copy) return []
      if (copy.elements.length >= mostElements) return [{ field: 'title', text: full }]
      const reading = readElement(typed, marksIn(copy), firstWords)
      if (reading.outcome === 'wrong') return reading.errors
      const id = await addElement(tx, viewer, copy, reading.value)
      await recordBoth(tx, viewer, copy, {
        what: 'added',
        element: { id, title: reading.value.title },
        now: clock.now(),
      })
      return id
    })
    if (typeof outcome === 'string') return c.redirect(`${frameworkPaths.elementWords(outcome)}?done=added`, 303)
    return c.html(<ElementFormPage {...{ frame, typed }} copy={framework} errors={outcome} />, 422)
  }),
)

const done: Readonly<Record<string, string>> = {
  added: 'It is added. Begin with it when you are ready.',
  changed: 'It is changed. The day of a review that is fixed already stays.',
  returned: 'It is back on the strategy.',
}

ownElementRoutes.get(
  frameworkPaths.elementWords(':id'),
  onOwnElement(async (c, element, copy) => {
    const { db, viewer, frame } = c.var
    const [changes, chosen] = await asViewer(
      db,
      viewer,
      async tx => [await listChanges(tx, viewer, { elementId: element.id }), await findLanguage(tx, viewer)] as const,
    )
    const mayLead = may(viewer, 'lead the strategy')
    const speech = speechOf(chosen, copy.base.language, copy.languages)
    return c.html(
      <ElementWordsPage {...{ frame, copy, element, speech, changes, mayLead }} notice={noticeAfter(c, done)} />,
    )
  }),
)

type Again = Readonly<{ errors?: readonly FieldError[]; stands?: OwnElement }>

type Changing = Readonly<{ copy: Copy; element: OwnElement; typed: ElementTyped; revision: number }>

function showChange(c: Context<SignedIn>, changing: Changing, again: Again = {}) {
  const page = <ElementFormPage frame={c.var.frame} {...changing} {...again} />
  return c.html(page, again.stands ? 409 : again.errors ? 422 : 200)
}

ownElementRoutes.get(
  frameworkPaths.elementChange(':id'),
  onOwnElement((c, element, copy) =>
    showChange(c, { copy, element, typed: typedOf(element.words), revision: element.revision }),
  ),
)

ownElementRoutes.post(
  frameworkPaths.elementChange(':id'),
  onOwnElement(async (c, { id }, framework) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, revision] = [typedElement(form), versionIn(form)]
    const outcome = await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, framework.key)
      const element = copy?.elements.find(each => each.id === id)
      if (!copy || !element) return null
      const reading = readElement(typed, marksIn(copy, id), element.words)
      if (reading.outcome === 'wrong') return { element, again: { errors: reading.errors } }
      if (!(await changeElement(tx, viewer, { id, revision }, reading.value)))
        return { element, again: { stands: element } }
      const differences = differencesIn(element.words, reading.value)
      const happened = { what: 'changed', element: { id, title: reading.value.title }, now: clock.now() }
      if (differences.length > 0) await recordBoth(tx, viewer, copy, { ...happened, words: saidBefore(differences) })
      return null
    })
    if (!outcome) return c.redirect(`${frameworkPaths.elementWords(id)}?done=changed`, 303)
    const { element, again } = outcome
    const seen = 'stands' in again ? element.revision : revision
    return showChange(c, { copy: framework, element, typed, revision: seen }, again)
  }),
)

ownElementRoutes.get(
  frameworkPaths.retirement(':id'),
  onOwnElement((c, element) =>
    element.retiredOn
      ? c.redirect(frameworkPaths.elementWords(element.id), 303)
      : c.html(<RetirementPage frame={c.var.frame} element={element} />),
  ),
)

ownElementRoutes.post(
  frameworkPaths.retirement(':id'),
  onOwnElement(async (c, { id }, { key }) => {
    const { db, viewer, today, clock, frame } = c.var
    const busy = await asViewer(db, viewer, async tx => {
      const copy = await holdWork(tx, viewer, key)
      const element = copy?.elements.find(each => each.id === id)
      if (!copy || !element || element.retiredOn) return null
      if (mayRetire(element) !== 'may') return element
      await retireElement(tx, viewer, element, today)
      await recordBoth(tx, viewer, copy, {
        what: 'retired',
        element: { id, title: element.words.title },
        now: clock.now(),
      })
      return null
    })
    if (busy) return c.html(<RetirementPage frame={frame} element={busy} />, 422)
    return c.redirect(`${frameworkPaths.copy(key)}?done=retired`, 303)
  }),
)

ownElementRoutes.post(
  frameworkPaths.return(':id'),
  onOwnElement(async (c, { id }, { key }) => {
    const { db, viewer, clock } = c.var
    await asViewer(db, viewer, async tx => {
      const copy = await holdCopy(tx, viewer, key)
      const element = copy?.elements.find(each => each.id === id)
      if (!copy || !element?.retiredOn) return
      await retireElement(tx, viewer, element, null)
      await recordBoth(tx, viewer, copy, {
        what: 'returned',
        element: { id, title: element.words.title },
        now: clock.now(),
      })
    })
    return c.redirect(`${frameworkPaths.elementWords(id)}?done=returned`, 303)
  }),
)
