import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { findAnswers } from '../../heard/answers/queries.ts'
import { isComplete } from '../../heard/heard.ts'
import { heardPaths } from '../../heard/paths.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Occasion } from '../occasion.ts'
import { findOccasion, tellSpeakers } from '../occasions/queries.ts'
import { onOccasion } from '../on-occasion.ts'
import { listeningPaths } from '../paths.ts'
import { listSettled, listThemes } from '../themes/queries.ts'
import { type HeardTheme, OccasionHeardPage } from './pages/heard.tsx'
import { SpeakersToldPage } from './pages/telling.tsx'
import { findSettledCodings } from './queries.ts'
import { shownOf } from './shown.ts'

/** What came of an occasion, for everyone who works here; and that those who spoke were told. */
export const occasionHeardRoutes = new Hono<SignedIn>()

/** An occasion where people spoke. What came of words of a survey stands with that survey. */
const onSpoken: typeof onOccasion = handle =>
  onOccasion((c, occasion) =>
    occasion.waveId ? c.redirect(heardPaths.heard(occasion.waveId), 303) : handle(c, occasion),
  )

type Came = Readonly<{ isSettled: boolean; heard: readonly HeardTheme[] }>

/** What was heard at an occasion, each theme with its answer as its gap has it now. */
async function findCame(tx: Tx, viewer: Viewer, occasion: Occasion): Promise<Came> {
  const codingIds = await findSettledCodings(tx, viewer, occasion.id)
  const notes = await listSettled(tx, viewer, { codingIds })
  const shown = shownOf(occasion, notes, viewer.rule.base)
  const themes = (await listThemes(tx, viewer)).filter(({ id }) => shown.some(({ themeId }) => themeId === id))
  const answers = await findAnswers(
    tx,
    viewer,
    themes.flatMap(({ gapId }) => gapId ?? []),
  )
  const heard = themes.map(({ id, title, gapId }) => ({
    ...{ id, words: title, about: null, gap: (gapId && answers.get(gapId)) || null },
    quotes: shown.find(({ themeId }) => themeId === id)?.quotes ?? [],
  }))
  return { isSettled: codingIds.length > 0, heard }
}

const mayTell = ({ toldOn }: Occasion, { isSettled, heard }: Came) =>
  toldOn === null && isSettled && (heard.length === 0 || isComplete(heard))

const done: Readonly<Record<string, string>> = { told: 'It stands here that they were told, and how.' }

occasionHeardRoutes.get(
  listeningPaths.heard(':id'),
  onSpoken(async (c, occasion) => {
    const { db, viewer, frame } = c.var
    const came = await asViewer(db, viewer, tx => findCame(tx, viewer, occasion))
    const mayWork = may(viewer, 'work on answers')
    const page = { frame, occasion, ...came, base: viewer.rule.base, mayWork, notice: noticeAfter(c, done) }
    return c.html(<OccasionHeardPage {...page} />)
  }),
)

function showTelling(c: Context<SignedIn>, occasion: Occasion, how: string, errors: readonly FieldError[] = []) {
  return c.html(<SpeakersToldPage {...{ frame: c.var.frame, occasion, how, errors }} />, errors.length > 0 ? 422 : 200)
}

occasionHeardRoutes.get(
  listeningPaths.telling(':id'),
  onSpoken(async (c, occasion) => {
    const { db, viewer } = c.var
    const came = await asViewer(db, viewer, tx => findCame(tx, viewer, occasion))
    return mayTell(occasion, came) ? showTelling(c, occasion, '') : c.redirect(listeningPaths.heard(occasion.id), 303)
  }),
)

occasionHeardRoutes.post(
  listeningPaths.telling(':id'),
  onSpoken(async (c, occasion) => {
    const { db, viewer, today } = c.var
    const how = (await readForm(c)).one('how')
    const errors = textErrors('how', how, 1000, 'Say how they were told')
    if (errors.length > 0) return showTelling(c, occasion, how, errors)
    const isTold = await asViewer(db, viewer, async tx => {
      const held = await findOccasion(tx, viewer, occasion.id, 'held')
      if (!held || !mayTell(held, await findCame(tx, viewer, held))) return false
      return tellSpeakers(tx, viewer, held.id, { how, on: today })
    })
    return c.redirect(`${listeningPaths.heard(occasion.id)}${isTold ? '?done=told' : ''}`, 303)
  }),
)
