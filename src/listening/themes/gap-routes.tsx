import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { addEvidence } from '../../framework/evidence/queries.ts'
import { addGap } from '../../gaps/queries.ts'
import { listGapsToChoose } from '../../heard/answers/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { leadThread, recordChange } from '../../thread/queries.ts'
import { onTheme } from '../on-theme.ts'
import { listeningPaths } from '../paths.ts'
import { byCoding, isShown, type Theme } from '../theme.ts'
import { tellSurveys } from '../written/queries.ts'
import { type GapRead, type GapTyped, readGap, typedGap } from './forms.ts'
import { ThemeGapPage } from './pages/gap-form.tsx'
import { findTheme, hangTheme, listSettled, type SettledNote } from './queries.ts'

/** From a theme to the one list of gaps, with its evidence. */
export const themeGapRoutes = new Hono<SignedIn>()

async function showGapForm(c: Context<SignedIn>, theme: Theme, typed: GapTyped, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const [gaps, notes] = await asViewer(
    db,
    viewer,
    async tx => [await listGapsToChoose(tx, viewer), await listSettled(tx, viewer, { themeId: theme.id })] as const,
  )
  const shown = byCoding(notes).some(group => isShown(group, viewer.rule.base))
  const isOfFew = notes.length > 0 && !shown
  const page = <ThemeGapPage {...{ frame, theme, typed, gaps, errors, isOfFew }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

themeGapRoutes.get(
  listeningPaths.themeGap(':id'),
  onTheme((c, theme) => {
    if (theme.gapId) return c.redirect(listeningPaths.theme(theme.id), 303)
    return showGapForm(c, theme, { gap: '', words: theme.title })
  }),
)

themeGapRoutes.post(
  listeningPaths.themeGap(':id'),
  onTheme(async (c, theme) => {
    const { db, viewer } = c.var
    const typed = typedGap(await readForm(c, longForm))
    const gaps = await asViewer(db, viewer, tx => listGapsToChoose(tx, viewer))
    const reading = readGap(typed, gaps)
    if (reading.outcome === 'wrong') return showGapForm(c, theme, typed, reading.errors)
    await asViewer(db, viewer, async tx => {
      const held = await findTheme(tx, viewer, theme.id, 'held')
      if (held && !held.gapId) await hangOn(c, tx, held, reading.value)
    })
    return c.redirect(`${listeningPaths.theme(theme.id)}?done=gap`, 303)
  }),
)

/** The gap of a theme, a new one or one that is there, with what people said as its evidence. */
async function hangOn(c: Context<SignedIn>, tx: Tx, theme: Theme, gap: GapRead): Promise<void> {
  const { viewer, today, clock } = c.var
  const notes = await listSettled(tx, viewer, { themeId: theme.id })
  const on =
    notes
      .map(({ settledOn }) => settledOn)
      .sort()
      .at(-1) ?? today
  const known = { elementId: null, ownerId: null, standsOn: on }
  const isNew = 'words' in gap
  const gapId = isNew
    ? await addGap(tx, viewer, { title: gap.words, words: '', source: 'listening', ...known }, today)
    : gap.gapId
  // What few people could have said stays out of the thread, which everyone reads.
  const shown = byCoding(notes).some(group => isShown(group, viewer.rule.base))
  const evidence = {
    title: shown ? theme.title : 'What people said where few were there',
    words: shown ? `${whereSaid(notes)}, found by two people.` : 'Not shown, to protect people.',
    ...{ standsOn: on, href: null, elementIds: [], form: 'listening' as const, releaseId: null },
    ...{ themeId: theme.id, document: null },
  }
  if (notes.length > 0) {
    const evidenceId = await addEvidence(tx, viewer, evidence, today)
    await leadThread(tx, viewer, { id: evidenceId, kind: 'evidence' }, { id: gapId, kind: 'gap' }, today)
  }
  const words = shown && !isNew ? theme.title : null
  await recordChange(tx, viewer, { stationId: gapId, what: isNew ? 'written' : 'heard', words, now: clock.now() })
  await hangTheme(tx, viewer, theme.id, gapId)
  await tellSurveys(tx, viewer, [theme.id], today)
}

const whereSaid = (notes: readonly SettledNote[]) =>
  notes.every(({ form }) => form === 'survey') ? 'Written in a survey' : 'Said where people were listened to'
