import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { textErrors } from '../../thread/typed.ts'
import { onTerm, onTermFor, showTooLate, standsOtherwise, take } from '../on-term.tsx'
import { definitionsPaths } from '../paths.ts'
import { mayTake, type Term } from '../term.ts'
import { readWording, typedWording, type WordingTyped } from './forms.ts'
import { type FoundWording, onWording } from './on-wording.ts'
import { DifferencesPage } from './pages/differences.tsx'
import { WordingPage } from './pages/wording.tsx'
import { WordingFormPage } from './pages/wording-form.tsx'
import { WordingsPage } from './pages/wordings.tsx'
import {
  addComment,
  addWording,
  commentsOnPage,
  findWording,
  listChoosable,
  listComments,
  listWordings,
  type Wording,
  withdrawComment,
  withdrawWording,
  wordingsOnPage,
} from './queries.ts'

/** Wordings: proposed, held against each other, talked about, taken back. */
export const wordingsRoutes = new Hono<SignedIn>()

wordingsRoutes.get(
  definitionsPaths.wordings(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listWordings(tx, viewer, term.station.id, page))
    const shown = { wordings: found.slice(0, wordingsOnPage), hasMore: found.length > wordingsOnPage, page }
    const notice = noticeAfter(c, { 'taken-back': 'It is taken back.' })
    return c.html(<WordingsPage {...{ frame, term, notice, ...shown, mayPropose: mayTake('propose', term, today) }} />)
  }),
)

/** Which wording the address, or the form, says is to be changed; of this term, and not taken back. */
async function findFrom(c: Context<SignedIn>, term: Term, typed: string | undefined): Promise<Wording | null> {
  const { db, viewer } = c.var
  const id = idFrom(typed)
  const found = id ? await asViewer(db, viewer, tx => findWording(tx, viewer, id)) : null
  return found?.termId === term.station.id && !found.withdrawnOn ? found : null
}

wordingsRoutes.get(
  definitionsPaths.proposing(':id'),
  onTermFor('propose', async (c, term) => {
    const from = await findFrom(c, term, c.req.query('from'))
    const typed = { words: from?.words ?? '', behaviours: from?.behaviours ?? '', why: '', from: from?.id ?? '' }
    return showForm(c, term, typed, from)
  }),
)

function showForm(
  c: Context<SignedIn>,
  term: Term,
  typed: WordingTyped,
  from: Wording | null,
  errors: readonly FieldError[] = [],
) {
  return c.html(<WordingFormPage {...{ frame: c.var.frame, term, typed, from, errors }} />, errors.length ? 422 : 200)
}

wordingsRoutes.post(
  definitionsPaths.wordings(':id'),
  onTerm(async (c, term) => {
    const { viewer, today, clock } = c.var
    const typed = typedWording(await readForm(c, longForm))
    const from = await findFrom(c, term, typed.from)
    const reading = readWording(typed, term.kind, from)
    if (reading.outcome === 'wrong') return showForm(c, term, typed, from, reading.errors)
    const { id } = term.station
    const added = await take(c, term, 'propose', async tx => {
      const wordingId = await addWording(tx, viewer, id, reading.value, today)
      await recordChange(tx, viewer, { stationId: id, what: 'proposed', words: typed.words, now: clock.now() })
      return wordingId
    })
    if (added) return c.redirect(`${definitionsPaths.wording(added)}?done=proposed`, 303)
    return showTooLate(c, term, [
      { key: 'The words', value: typed.words },
      { key: 'What we do because of it', value: typed.behaviours },
      { key: 'Why', value: typed.why },
    ])
  }),
)

const done = {
  proposed: 'Your words stand here. Others can say what they think of them.',
  said: 'It stands here, under your name.',
  unsaid: 'The comment is taken back.',
}

const mayTakeBack = (c: Context<SignedIn>, { wording, term }: FoundWording) =>
  (wording.by?.id === c.var.viewer.memberId || may(c.var.viewer, 'lead the strategy')) &&
  wording.withdrawnOn === null &&
  wording.id !== term.adoption?.wordingId &&
  mayTake('take-back', term, c.var.today)

wordingsRoutes.get(
  definitionsPaths.wording(':id'),
  onWording((c, found) => showWording(c, found)),
)

async function showWording(
  c: Context<SignedIn>,
  found: FoundWording,
  typed = '',
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const said = await asViewer(db, viewer, tx => listComments(tx, viewer, found.wording.id, page))
  const comments = { comments: said.slice(0, commentsOnPage), hasMore: said.length > commentsOnPage, page }
  const stands = found.wording.withdrawnOn === null
  const mays = {
    mayComment: stands && mayTake('comment', found.term, today),
    mayChange: stands && mayTake('propose', found.term, today),
    mayTakeBack: mayTakeBack(c, found),
  }
  const mine = { memberId: viewer.memberId, leads: may(viewer, 'lead the strategy') }
  const view = (
    <WordingPage {...{ frame, ...found, ...comments, ...mays, ...mine, typed, errors }} notice={noticeAfter(c, done)} />
  )
  return c.html(view, errors.length > 0 ? 422 : 200)
}

wordingsRoutes.post(
  definitionsPaths.comments(':id'),
  onWording(async (c, found) => {
    const { viewer, clock } = c.var
    const words = (await readForm(c, longForm)).one('words')
    const errors = textErrors('words', words, 4000, 'Write what you think of it')
    if (errors.length > 0) return showWording(c, found, words, errors)
    const { wording, term } = found
    const isSaid =
      !wording.withdrawnOn &&
      (await take(c, term, 'comment', async tx => {
        await addComment(tx, viewer, wording.id, words, clock.now())
        return true
      }))
    if (isSaid) return c.redirect(`${definitionsPaths.wording(wording.id)}?done=said`, 303)
    return showTooLate(c, term, [{ key: 'Your comment', value: words }])
  }),
)

/** Taken back by whoever said it, or by whoever leads the strategy. */
wordingsRoutes.post(definitionsPaths.commentRemoval(':id'), async c => {
  const { db, viewer, today } = c.var
  const id = idFrom(c.req.param('id'))
  const leads = may(viewer, 'lead the strategy')
  const wordingId = id && (await asViewer(db, viewer, tx => withdrawComment(tx, viewer, { id, leads, today })))
  return wordingId ? c.redirect(`${definitionsPaths.wording(wordingId)}?done=unsaid`, 303) : c.notFound()
})

wordingsRoutes.post(
  definitionsPaths.wordingRemoval(':id'),
  onWording(async (c, found) => {
    const { viewer, today, clock } = c.var
    const { wording, term } = found
    if (wording.by?.id !== viewer.memberId && !may(viewer, 'lead the strategy')) return c.notFound()
    if (!mayTakeBack(c, found)) return standsOtherwise(c, term)
    const isTaken = await take(c, term, 'take-back', async tx => {
      await withdrawWording(tx, viewer, wording.id, today)
      const of = { stationId: term.station.id, what: 'wording-withdrawn', words: wording.words }
      await recordChange(tx, viewer, { ...of, now: clock.now() })
      return true
    })
    if (!isTaken) return standsOtherwise(c, term)
    return c.redirect(`${definitionsPaths.wordings(term.station.id)}?done=taken-back`, 303)
  }),
)

wordingsRoutes.get(
  definitionsPaths.differences(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, frame } = c.var
    const wordings = await asViewer(db, viewer, tx => listChoosable(tx, viewer, term.station.id))
    const chosen = (name: string) => wordings.find(({ id }) => id === c.req.query(name)) ?? null
    const before = chosen('before') ?? wordings.at(-2) ?? null
    const after = chosen('after') ?? wordings.at(-1) ?? null
    return c.html(<DifferencesPage {...{ frame, term, wordings, before, after }} />)
  }),
)
