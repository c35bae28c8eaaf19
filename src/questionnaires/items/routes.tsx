import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { backTo, errorsFrom } from '../after-change.ts'
import { addItem, findItem, findPage, freshId, idsIn, removeItem, replaceItem } from '../edit.ts'
import { isKind } from '../kinds.ts'
import { change, changePart, onOpenQuestionnaire } from '../on-questionnaire.ts'
import { SurePage } from '../pages/sure.tsx'
import { questionnairesPaths } from '../paths.ts'
import type { Kept } from '../queries.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'
import { source } from '../text.ts'
import { readItem } from './forms.ts'
import { ChooseKindPage } from './pages/choose-kind.tsx'
import { ItemFormPage } from './pages/item-form.tsx'
import { emptyItem, type ItemTyped, typedItem, typedOf } from './typed.ts'

/** What stands on the pages of a questionnaire: added, changed, taken out. */
export const itemRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  item?: Item
  pageId?: string
  version?: number
  errors?: readonly FieldError[]
  stands?: ItemTyped
}>

const namesOf = ({ id, content }: Kept) => ({ id, title: content.title[source] })

function showForm(c: Context<SignedIn>, kept: Kept, typed: ItemTyped, again: Again = {}) {
  const { item, pageId, version = kept.number, errors = [], stands } = again
  const questionnaire = namesOf(kept)
  const page = <ItemFormPage {...{ frame: c.var.frame, questionnaire, typed, errors, version, item, pageId, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

itemRoutes.get(
  questionnairesPaths.addingItem(':id', ':page'),
  onOpenQuestionnaire((c, kept) => {
    const page = findPage(kept.content, c.req.param('page') ?? '')
    if (!page) return c.notFound()
    const kind = c.req.query('kind') ?? ''
    if (isKind(kind)) return showForm(c, kept, emptyItem(kind), { pageId: page.id })
    return c.html(<ChooseKindPage frame={c.var.frame} {...namesOf(kept)} pageId={page.id} />)
  }),
)

itemRoutes.post(
  questionnairesPaths.items(':id', ':page'),
  onOpenQuestionnaire(async (c, kept) => {
    const page = findPage(kept.content, c.req.param('page') ?? '')
    if (!page) return c.notFound()
    const form = await readForm(c, longForm)
    const kind = form.one('kind')
    if (!isKind(kind)) return c.redirect(questionnairesPaths.addingItem(kept.id, page.id), 303)
    const typed = typedItem(form, kind)
    const reading = readItem(typed, 'new', null)
    if (reading.outcome === 'wrong') return showForm(c, kept, typed, { pageId: page.id, errors: reading.errors })
    let id = ''
    const written = await change(c, kept, now => {
      id = freshId(typed.text, idsIn(now), 'question')
      return addItem(now, page.id, { ...reading.value, id })
    })
    if (written.outcome === 'wrong')
      return showForm(c, kept, typed, { pageId: page.id, errors: errorsFrom(written.problems, 'text') })
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'added', id)
  }),
)

/** An item of the questionnaire; one that is not there is not found. */
function onItem(handle: (c: Context<SignedIn>, kept: Kept, item: Item) => Response | Promise<Response>) {
  return onOpenQuestionnaire((c, kept) => {
    const item = findItem(kept.content, c.req.param('item') ?? '')
    return item ? handle(c, kept, item) : c.notFound()
  })
}

itemRoutes.get(
  questionnairesPaths.item(':id', ':item'),
  onItem((c, kept, item) => showForm(c, kept, typedOf(item), { item })),
)

itemRoutes.post(
  questionnairesPaths.item(':id', ':item'),
  onItem(async (c, kept, item) => {
    const form = await readForm(c, longForm)
    const typed = typedItem(form, item.type)
    const errors = errorsOf(readItem(typed, item.id, item))
    if (errors.length > 0) return showForm(c, kept, typed, { item, version: versionSeen(form, kept), errors })
    const written = await changePart(c, kept, {
      version: versionSeen(form, kept),
      part: questionnaire => typedIn(questionnaire, item.id),
      put: questionnaire => withTyped(questionnaire, item.id, typed),
    })
    switch (written.outcome) {
      case 'meanwhile':
        return showForm(c, kept, typed, { item, version: written.number, stands: written.stands })
      case 'wrong':
        return showForm(c, kept, typed, { item, errors: errorsFrom(written.problems, 'text') })
      default:
        return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'saved', item.id)
    }
  }),
)

/** A form without its version was not made by us; it counts as having seen what stands now. */
const versionSeen = (form: Form, { number }: Kept) => versionIn(form) || number

function typedIn(questionnaire: Questionnaire, id: string): ItemTyped | null {
  const item = findItem(questionnaire, id)
  return item && typedOf(item)
}

function withTyped(questionnaire: Questionnaire, id: string, typed: ItemTyped): Questionnaire | null {
  const item = findItem(questionnaire, id)
  const reading = item?.type === typed.type ? readItem(typed, id, item) : null
  return reading?.outcome === 'read' ? replaceItem(questionnaire, reading.value) : null
}

itemRoutes.get(
  questionnairesPaths.itemRemoval(':id', ':item'),
  onItem((c, kept, item) =>
    c.html(
      <SurePage
        frame={c.var.frame}
        title="Take it out?"
        action={questionnairesPaths.itemRemoval(kept.id, item.id)}
        back={{ href: questionnairesPaths.item(kept.id, item.id), text: 'Back' }}
        button="Take it out"
      >
        <p class="gt-lead">{item.text[source]}</p>
        <p class="gt-p">
          What hangs on its answers will be shown as wrong until you choose again. Earlier versions stay as they are.
        </p>
      </SurePage>,
    ),
  ),
)

itemRoutes.post(
  questionnairesPaths.itemRemoval(':id', ':item'),
  onItem(async (c, kept, item) => {
    const written = await change(c, kept, now => removeItem(now, item.id))
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'removed')
  }),
)
