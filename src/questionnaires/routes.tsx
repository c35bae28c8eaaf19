import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { type FieldError, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { textErrors, versionIn } from '../thread/typed.ts'
import { backTo, done, errorsFrom, undone } from './after-change.ts'
import { emptyQuestionnaire, entitled, forSurvey, readBeginning } from './beginnings.ts'
import { findingsIn } from './findings.ts'
import { over } from './items/forms.ts'
import { readyMade } from './library.ts'
import { changePart, onOpenQuestionnaire, onQuestionnaire } from './on-questionnaire.ts'
import { QuestionnairesPage } from './pages/list.tsx'
import { MakePage } from './pages/make.tsx'
import { OnePage } from './pages/one.tsx'
import { TitleFormPage, type TitleTyped } from './pages/title-form.tsx'
import { VersionsPage } from './pages/versions.tsx'
import { questionnairesPaths } from './paths.ts'
import {
  findQuestionnaire,
  type Kept,
  listQuestionnaires,
  listVersions,
  makeQuestionnaire,
  putAway,
} from './queries.ts'
import type { Questionnaire } from './questionnaire.ts'
import { source } from './text.ts'

/** Questionnaires: all of them, and each as a whole. */
export const listRoutes = new Hono<SignedIn>()

listRoutes.get(questionnairesPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const listed = await asViewer(db, viewer, tx => listQuestionnaires(tx, viewer))
  return c.html(<QuestionnairesPage {...{ frame, listed }} />)
})

/** `next`: what it is made for; `survey` where it is asked next. */
type MakeTyped = Readonly<{ from: string; title: string; next: string }>

async function showMaking(c: Context<SignedIn>, typed: MakeTyped, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const all = await asViewer(db, viewer, tx => listQuestionnaires(tx, viewer))
  const listed = all.filter(({ putAwayOn }) => putAwayOn === null)
  return c.html(<MakePage {...{ frame, listed, typed, errors }} library={readyMade} />, errors.length > 0 ? 422 : 200)
}

listRoutes.get(questionnairesPaths.making, c => showMaking(c, { from: '', title: '', next: '' }))

listRoutes.post(questionnairesPaths.all, async c => {
  const { db, viewer, today } = c.var
  const form = await readForm(c)
  const typed = { from: form.one('from'), title: form.one('title'), next: form.one('next') }
  const content = await asViewer(db, viewer, async tx => {
    const beginning = readBeginning(typed.from)
    if (beginning?.kind !== 'copy') return beginning
    const id = idFrom(beginning.id)
    const kept = id && (await findQuestionnaire(tx, viewer, id))
    return kept ? ({ kind: 'copied', content: kept.content } as const) : null
  })
  const errors = [
    ...(content ? [] : [{ field: 'from', text: 'Choose what you begin with' }]),
    ...textErrors('title', typed.title, 300, content?.kind === 'empty' ? 'Enter what it is called' : undefined),
  ]
  if (!content || errors.length > 0) return showMaking(c, typed, errors)
  const made = content.kind === 'empty' ? emptyQuestionnaire(typed.title) : entitled(content.content, typed.title)
  const fromLibrary = content.kind === 'library' ? content.key : null
  const id = await asViewer(db, viewer, tx => makeQuestionnaire(tx, viewer, { content: made, fromLibrary, today }))
  if (typed.next === forSurvey) return c.redirect(questionnairesPaths.survey(id), 303)
  return backTo(c, id, 'made')
})

/** One questionnaire as a whole. */
export const oneRoutes = new Hono<SignedIn>()

oneRoutes.get(
  questionnairesPaths.one(':id'),
  onQuestionnaire((c, kept) => {
    const told = { notice: noticeAfter(c, done), warning: noticeAfter(c, undone) }
    return c.html(<OnePage frame={c.var.frame} kept={kept} findings={findingsIn(kept.content)} {...told} />)
  }),
)

oneRoutes.get(
  questionnairesPaths.versions(':id'),
  onQuestionnaire(async (c, { id, content }) => {
    const { db, viewer, frame } = c.var
    const versions = await asViewer(db, viewer, tx => listVersions(tx, viewer, id))
    return c.html(<VersionsPage {...{ frame, id, versions }} title={content.title[source]} />)
  }),
)

oneRoutes.post(
  questionnairesPaths.away(':id'),
  onQuestionnaire(async (c, { id }) => {
    const { db, viewer, today } = c.var
    await asViewer(db, viewer, tx => putAway(tx, viewer, id, today))
    return backTo(c, id, 'away')
  }),
)

oneRoutes.post(
  questionnairesPaths.back(':id'),
  onQuestionnaire(async (c, { id }) => {
    const { db, viewer } = c.var
    await asViewer(db, viewer, tx => putAway(tx, viewer, id, null))
    return backTo(c, id, 'back')
  }),
)

type Again = Readonly<{ version?: number; errors?: readonly FieldError[]; stands?: TitleTyped }>

const titleOf = ({ title, opening }: Questionnaire): TitleTyped => ({
  title: title[source],
  opening: opening?.[source] ?? '',
})

function showTitle(c: Context<SignedIn>, { id, number }: Kept, typed: TitleTyped, again: Again = {}) {
  const { version = number, errors = [], stands } = again
  const page = <TitleFormPage {...{ frame: c.var.frame, id, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

oneRoutes.get(
  questionnairesPaths.title(':id'),
  onOpenQuestionnaire((c, kept) => showTitle(c, kept, titleOf(kept.content))),
)

oneRoutes.post(
  questionnairesPaths.title(':id'),
  onOpenQuestionnaire(async (c, kept) => {
    const form = await readForm(c)
    const typed = { title: form.one('title'), opening: form.one('opening') }
    const version = versionIn(form) || kept.number
    const errors = [
      ...textErrors('title', typed.title, 300, 'Enter what it is called'),
      ...textErrors('opening', typed.opening, 2000),
    ]
    if (errors.length > 0) return showTitle(c, kept, typed, { version, errors })
    const put = ({ title, opening, ...rest }: Questionnaire): Questionnaire => ({
      ...{ ...rest, title: over(title, typed.title) },
      ...(typed.opening && { opening: over(opening, typed.opening) }),
    })
    const written = await changePart(c, kept, { version, part: titleOf, put })
    if (written.outcome === 'meanwhile')
      return showTitle(c, kept, typed, { version: written.number, stands: written.stands })
    if (written.outcome === 'wrong') return showTitle(c, kept, typed, { errors: errorsFrom(written.problems, 'title') })
    return backTo(c, kept.id, written.outcome === 'gone' ? 'gone' : 'saved')
  }),
)
