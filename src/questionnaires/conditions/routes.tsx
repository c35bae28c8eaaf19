import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { backTo, errorsFrom } from '../after-change.ts'
import { conditionWords } from '../answer-words.ts'
import { findPage, replaceItem, replacePage } from '../edit.ts'
import { messagesIn } from '../messages.ts'
import { changePart, onOpenQuestionnaire } from '../on-questionnaire.ts'
import { questionnairesPaths } from '../paths.ts'
import type { Kept } from '../queries.ts'
import type { Condition, Item, Page, Questionnaire } from '../questionnaire.ts'
import { source } from '../text.ts'
import { type ConditionTyped, earlierQuestions, partIn, readCondition, typedCondition, typedOf } from './forms.ts'
import { ConditionFormPage } from './pages/condition-form.tsx'

/** Whom a page or an item is shown to. */
export const conditionRoutes = new Hono<SignedIn>()

type Part = Page | Item
type Handle = (c: Context<SignedIn>, kept: Kept, part: Part) => Response | Promise<Response>

function onPart(name: 'page' | 'item', handle: Handle) {
  return onOpenQuestionnaire((c, kept) => {
    const id = c.req.param(name) ?? ''
    const part = partIn(kept.content, id)
    const isPage = findPage(kept.content, id) !== null
    return part && isPage === (name === 'page') ? handle(c, kept, part) : c.notFound()
  })
}

type Again = Readonly<{ version?: number; errors?: readonly FieldError[]; stands?: string }>

const isPage = (part: Part): part is Page => 'items' in part

function show(
  c: Context<SignedIn>,
  { id, number, content }: Kept,
  part: Part,
  typed: ConditionTyped,
  again: Again = {},
) {
  const { version = number, errors = [], stands } = again
  const [action, back] = isPage(part)
    ? [questionnairesPaths.pageCondition(id, part.id), questionnairesPaths.page(id, part.id)]
    : [questionnairesPaths.itemCondition(id, part.id), questionnairesPaths.item(id, part.id)]
  const page = (
    <ConditionFormPage
      {...{ frame: c.var.frame, action, typed, version, errors, stands }}
      back={{ href: back, text: 'Back' }}
      what={isPage(part) ? (part.title?.[source] ?? 'A page without a heading') : part.text[source]}
      questions={earlierQuestions(content, part.id)}
    />
  )
  return c.html(page, stands === undefined ? (errors.length > 0 ? 422 : 200) : 409)
}

const showPart: Handle = (c, kept, part) => show(c, kept, part, typedOf(part.showIf))

const savePart: Handle = async (c, kept, part) => {
  const form = await readForm(c, longForm)
  const typed = typedCondition(form, earlierQuestions(kept.content, part.id))
  const version = versionIn(form) || kept.number
  const reading = readCondition(typed, kept.content)
  if (reading.outcome === 'wrong') return show(c, kept, part, typed, { version, errors: reading.errors })
  const written = await changePart(c, kept, {
    version,
    part: questionnaire => conditionOf(questionnaire, part.id),
    put: questionnaire => withCondition(questionnaire, part.id, reading.value),
  })
  switch (written.outcome) {
    case 'meanwhile':
      return show(c, kept, part, typed, { version: written.number, stands: inWords(written.stands, kept.content) })
    case 'wrong':
      return show(c, kept, part, typed, { errors: errorsFrom(written.problems, 'when') })
    default:
      return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'saved', part.id)
  }
}

/** The condition in a list of one, or of none; null where the part is not there. */
function conditionOf(questionnaire: Questionnaire, id: string): readonly Condition[] | null {
  const part = partIn(questionnaire, id)
  return part && (part.showIf ? [part.showIf] : [])
}

function withCondition(questionnaire: Questionnaire, id: string, showIf: Condition | undefined): Questionnaire | null {
  const part = partIn(questionnaire, id)
  if (!part) return null
  const { showIf: _, ...bare } = part
  const changed = { ...bare, ...(showIf && { showIf }) }
  return 'items' in changed ? replacePage(questionnaire, changed) : replaceItem(questionnaire, changed)
}

function inWords([condition]: readonly Condition[], questionnaire: Questionnaire): string {
  return condition ? `Those who answered ${conditionWords(condition, questionnaire, messagesIn(source))}` : 'Everybody'
}

conditionRoutes.get(questionnairesPaths.pageCondition(':id', ':page'), onPart('page', showPart))
conditionRoutes.post(questionnairesPaths.pageCondition(':id', ':page'), onPart('page', savePart))
conditionRoutes.get(questionnairesPaths.itemCondition(':id', ':item'), onPart('item', showPart))
conditionRoutes.post(questionnairesPaths.itemCondition(':id', ':item'), onPart('item', savePart))
