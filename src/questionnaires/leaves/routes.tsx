import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import { backTo, errorsFrom } from '../after-change.ts'
import { findPage, freshId, idsIn, moveItem, movePage, removePage, replacePage } from '../edit.ts'
import { over } from '../items/forms.ts'
import { change, changePart, onOpenQuestionnaire } from '../on-questionnaire.ts'
import { SurePage } from '../pages/sure.tsx'
import { questionnairesPaths } from '../paths.ts'
import type { Kept } from '../queries.ts'
import type { Page } from '../questionnaire.ts'
import { source } from '../text.ts'
import { LeafFormPage } from './pages/leaf-form.tsx'

/** The pages of a questionnaire, and the order of everything in it. */
export const leafRoutes = new Hono<SignedIn>()

type Again = Readonly<{ page?: Page; version?: number; errors?: readonly FieldError[]; stands?: string }>

function showForm(c: Context<SignedIn>, { id, number, content }: Kept, typed: string, again: Again = {}) {
  const { page, version = number, errors = [], stands } = again
  const questionnaire = { id, title: content.title[source] }
  const form = <LeafFormPage {...{ frame: c.var.frame, questionnaire, page, typed, version, errors, stands }} />
  return c.html(form, stands === undefined ? (errors.length > 0 ? 422 : 200) : 409)
}

leafRoutes.get(
  questionnairesPaths.addingPage(':id'),
  onOpenQuestionnaire((c, kept) => showForm(c, kept, '')),
)

leafRoutes.post(
  questionnairesPaths.pages(':id'),
  onOpenQuestionnaire(async (c, kept) => {
    const typed = (await readForm(c)).one('heading')
    const errors = textErrors('heading', typed, 300)
    if (errors.length > 0) return showForm(c, kept, typed, { errors })
    let id = ''
    const written = await change(c, kept, now => {
      id = freshId(typed, idsIn(now), 'page')
      return { ...now, pages: [...now.pages, withHeading({ id, items: [] }, typed)] }
    })
    if (written.outcome === 'wrong')
      return showForm(c, kept, typed, { errors: errorsFrom(written.problems, 'heading') })
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'added', id)
  }),
)

function withHeading({ title, ...page }: Page, heading: string): Page {
  return heading ? { ...page, title: over(title, heading) } : page
}

const headingOf = (page: Page | null): string | null => page && (page.title?.[source] ?? '')

function onPage(handle: (c: Context<SignedIn>, kept: Kept, page: Page) => Response | Promise<Response>) {
  return onOpenQuestionnaire((c, kept) => {
    const page = findPage(kept.content, c.req.param('page') ?? '')
    return page ? handle(c, kept, page) : c.notFound()
  })
}

leafRoutes.get(
  questionnairesPaths.page(':id', ':page'),
  onPage((c, kept, page) => showForm(c, kept, headingOf(page) ?? '', { page })),
)

leafRoutes.post(
  questionnairesPaths.page(':id', ':page'),
  onPage(async (c, kept, page) => {
    const form = await readForm(c)
    const [typed, version] = [form.one('heading'), versionIn(form) || kept.number]
    const errors = textErrors('heading', typed, 300)
    if (errors.length > 0) return showForm(c, kept, typed, { page, version, errors })
    const written = await changePart(c, kept, {
      version,
      part: questionnaire => headingOf(findPage(questionnaire, page.id)),
      put: questionnaire => {
        const now = findPage(questionnaire, page.id)
        return now && replacePage(questionnaire, withHeading(now, typed))
      },
    })
    if (written.outcome === 'meanwhile')
      return showForm(c, kept, typed, { page, version: written.number, stands: written.stands })
    if (written.outcome === 'wrong')
      return showForm(c, kept, typed, { page, errors: errorsFrom(written.problems, 'heading') })
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'saved', page.id)
  }),
)

leafRoutes.get(
  questionnairesPaths.pageRemoval(':id', ':page'),
  onPage((c, kept, page) => showRemoval(c, kept, page)),
)

function showRemoval(c: Context<SignedIn>, { id }: Kept, page: Page) {
  return c.html(
    <SurePage
      frame={c.var.frame}
      title="Take the page out?"
      action={questionnairesPaths.pageRemoval(id, page.id)}
      back={{ href: questionnairesPaths.page(id, page.id), text: 'Back' }}
      button="Take it out"
    >
      <p class="gt-lead">Everything on it goes with it. Earlier versions stay as they are.</p>
      <ul class="gt-list">
        {page.items.map(item => (
          <li>{item.text[source]}</li>
        ))}
      </ul>
    </SurePage>,
  )
}

leafRoutes.post(
  questionnairesPaths.pageRemoval(':id', ':page'),
  onPage(async (c, kept, page) => {
    const written = await change(c, kept, now => removePage(now, page.id))
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'removed')
  }),
)

leafRoutes.post(
  questionnairesPaths.order(':id'),
  onOpenQuestionnaire(async (c, kept) => {
    const form = await readForm(c)
    const [up, down] = [form.one('up'), form.one('down')]
    const [id, by] = up ? ([up, -1] as const) : ([down, 1] as const)
    const written = await change(c, kept, now => (findPage(now, id) ? movePage(now, id, by) : moveItem(now, id, by)))
    return backTo(
      c,
      kept.id,
      written.outcome === 'written' ? 'moved' : 'stays',
      written.outcome === 'written' ? id : undefined,
    )
  }),
)
