import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { inPlace } from '../../members/unit.ts'
import { listUnits } from '../../members/units/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import type { Language, Translations } from '../../questionnaires/text.ts'
import { otherLanguages } from '../../questionnaires/texts.ts'
import { versionIn } from '../../thread/typed.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { findAround } from '../around.ts'
import { goToFixed, onDraft } from '../on-wave.ts'
import { surveysPaths } from '../paths.ts'
import { findNewest, removeDraft } from '../queries.ts'
import { sensitiveIn } from '../sensitive.ts'
import type { Wave } from '../wave.ts'
import { type AboutTyped, aboutOf, readAbout, typedAbout } from './about.ts'
import { type DaysTyped, daysOf, readDays, typedDays } from './days.ts'
import { offer } from './offer.ts'
import { AboutForm } from './pages/about-form.tsx'
import { DaysForm } from './pages/days-form.tsx'
import { ChangePage } from './pages/draft-pages.tsx'
import { ResultsForm } from './pages/results-form.tsx'
import { ToldForm } from './pages/told-form.tsx'
import { WhomForm } from './pages/whom-form.tsx'
import { type About, type Change, changeDraft, listChosen, listNamed } from './queries.ts'
import { type ResultsTyped, readResults, resultsOf, typedResults } from './results.ts'
import { readTold, type ToldTyped, toldOf, typedTold } from './told.ts'
import { readWhom, typedWhom, type WhomTyped, whomOf, wordsOf } from './whom.ts'

/** A draft, written anew in one of its parts, or thrown away. */
export const draftChangeRoutes = new Hono<SignedIn>()

/** How a form is shown again. `stands`: as somebody else has left the draft meanwhile. */
type Again = Readonly<{ revision?: number; errors?: readonly FieldError[]; stands?: Wave }>

async function showChange(c: Context<SignedIn>, wave: Wave, title: string, again: Again, form: Child) {
  const { errors = [], stands } = again
  const shown = stands && { wave: stands, around: await findAround(c, stands) }
  const page = (
    <ChangePage {...{ frame: c.var.frame, wave, title, errors }} stands={shown}>
      {form}
    </ChangePage>
  )
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** Saves one part; `again` shows its form once more when somebody else was first. */
async function save(
  c: Context<SignedIn>,
  wave: Wave,
  { change, revision, done = 'changed' }: Readonly<{ change: Change; revision: number; done?: string }>,
  again: (stands: Wave) => Promise<Response>,
): Promise<Response> {
  const { db, viewer, today } = c.var
  const changed = await asViewer(db, viewer, tx => changeDraft(tx, viewer, { id: wave.id, revision }, change, today))
  switch (changed.outcome) {
    case 'gone':
      return c.notFound()
    case 'fixed':
      return goToFixed(c, wave.id)
    case 'meanwhile':
      return again(changed.stands)
    case 'changed':
      return c.redirect(`${surveysPaths.one(wave.id)}?done=${done}`, 303)
  }
}

/** Were words written anew that are told in other languages too? */
function isToldOtherwise({ told, why, whoSees }: Wave, about: About): boolean {
  const isAnywhere = (words: Translations) => Object.keys(words).length > 0
  return (about.why !== why && isAnywhere(told.why)) || (about.whoSees !== whoSees && isAnywhere(told.whoSees))
}

async function showAbout(c: Context<SignedIn>, wave: Wave, typed: AboutTyped, again: Again = {}) {
  const fields = { typed, errors: again.errors ?? [], offered: await offer(c) }
  const form = <AboutForm id={wave.id} revision={again.revision ?? wave.revision} {...fields} />
  return showChange(c, wave, 'What the survey is', again, form)
}

draftChangeRoutes.get(
  surveysPaths.about(':id'),
  onDraft((c, wave) => showAbout(c, wave, aboutOf(wave))),
)

draftChangeRoutes.post(
  surveysPaths.about(':id'),
  onDraft(async (c, wave) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, revision] = [typedAbout(form), versionIn(form)]
    const reading = readAbout(typed, await offer(c))
    if (reading.outcome === 'wrong') return showAbout(c, wave, typed, { revision, errors: reading.errors })
    const about = reading.value
    const isOther = about.questionnaireId !== wave.questionnaireId
    const newest = isOther && (await asViewer(db, viewer, tx => findNewest(tx, viewer, about.questionnaireId)))
    const change: Change = { part: 'about', about, sensitive: newest ? sensitiveIn(newest.content) : null }
    const done = isToldOtherwise(wave, about) ? 'look-again' : 'changed'
    return save(c, wave, { change, revision, done }, stands =>
      showAbout(c, wave, typed, { revision: stands.revision, stands }),
    )
  }),
)

/** The languages of the questionnaire beside English; where there is none, nothing has to be told in another. */
function onLanguages(
  handle: (c: Context<SignedIn>, wave: Wave, languages: readonly Language[]) => Response | Promise<Response>,
) {
  return onDraft(async (c, wave) => {
    const languages = otherLanguages((await findAround(c, wave)).questionnaire)
    return languages.length > 0 ? handle(c, wave, languages) : c.notFound()
  })
}

type ToldShown = Readonly<{ typed: ToldTyped; languages: readonly Language[] }>

function showTold(c: Context<SignedIn>, wave: Wave, shown: ToldShown, again: Again = {}) {
  const fields = { ...shown, errors: again.errors ?? [], revision: again.revision ?? wave.revision }
  const form = <ToldForm wave={again.stands ?? wave} {...fields} />
  return showChange(c, wave, 'In other languages', again, form)
}

draftChangeRoutes.get(
  surveysPaths.told(':id'),
  onLanguages((c, wave, languages) => showTold(c, wave, { typed: toldOf(wave, languages), languages })),
)

draftChangeRoutes.post(
  surveysPaths.told(':id'),
  onLanguages(async (c, wave, languages) => {
    const form = await readForm(c, longForm)
    const shown = { typed: typedTold(form, languages), languages }
    const revision = versionIn(form)
    const reading = readTold(shown.typed, languages)
    if (reading.outcome === 'wrong') return showTold(c, wave, shown, { revision, errors: reading.errors })
    const change: Change = { part: 'told', told: reading.value }
    return save(c, wave, { change, revision }, stands =>
      showTold(c, wave, shown, { revision: stands.revision, stands }),
    )
  }),
)

async function showWhom(c: Context<SignedIn>, wave: Wave, typed: WhomTyped, again: Again = {}) {
  const { db, viewer } = c.var
  const units = inPlace(await asViewer(db, viewer, tx => listUnits(tx, viewer)))
  const fields = { typed, errors: again.errors ?? [], units }
  const form = <WhomForm id={wave.id} revision={again.revision ?? wave.revision} {...fields} />
  return showChange(c, wave, 'Whom you ask', again, form)
}

draftChangeRoutes.get(
  surveysPaths.whom(':id'),
  onDraft(async (c, wave) => {
    const { db, viewer } = c.var
    const chosen = await asViewer(db, viewer, tx => listChosen(tx, viewer, wave.id))
    return showWhom(c, wave, whomOf(wave, chosen))
  }),
)

draftChangeRoutes.post(
  surveysPaths.whom(':id'),
  onDraft(async (c, wave) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, revision] = [typedWhom(form), versionIn(form)]
    const against = await asViewer(db, viewer, async tx => ({
      unitIds: (await listUnits(tx, viewer)).map(({ id }) => id),
      named: typed.whom === 'people' ? await listNamed(tx, viewer, wordsOf(typed)) : [],
    }))
    const reading = readWhom(typed, against)
    if (reading.outcome === 'wrong') return showWhom(c, wave, typed, { revision, errors: reading.errors })
    const change: Change = { part: 'whom', ...reading.value }
    return save(c, wave, { change, revision }, stands =>
      showWhom(c, wave, typed, { revision: stands.revision, stands }),
    )
  }),
)

function showDays(c: Context<SignedIn>, wave: Wave, typed: DaysTyped, again: Again = {}) {
  const fields = { typed, errors: again.errors ?? [] }
  const form = <DaysForm id={wave.id} revision={again.revision ?? wave.revision} {...fields} />
  return showChange(c, wave, 'The days of the survey', again, form)
}

draftChangeRoutes.get(
  surveysPaths.days(':id'),
  onDraft((c, wave) => showDays(c, wave, daysOf(wave))),
)

draftChangeRoutes.post(
  surveysPaths.days(':id'),
  onDraft(async (c, wave) => {
    const form = await readForm(c)
    const [typed, revision] = [typedDays(form), versionIn(form)]
    const reading = readDays(typed, c.var.today)
    if (reading.outcome === 'wrong') return showDays(c, wave, typed, { revision, errors: reading.errors })
    const change: Change = { part: 'days', ...reading.value }
    return save(c, wave, { change, revision }, stands =>
      showDays(c, wave, typed, { revision: stands.revision, stands }),
    )
  }),
)

async function showResults(c: Context<SignedIn>, wave: Wave, typed: ResultsTyped, again: Again = {}) {
  const { questionnaire } = await findAround(c, wave)
  const fields = { typed, errors: again.errors ?? [], questionnaire }
  const form = <ResultsForm id={wave.id} revision={again.revision ?? wave.revision} {...fields} />
  return showChange(c, wave, 'How results are shown', again, form)
}

draftChangeRoutes.get(
  surveysPaths.results(':id'),
  onDraft((c, wave) => showResults(c, wave, resultsOf(wave))),
)

draftChangeRoutes.post(
  surveysPaths.results(':id'),
  onDraft(async (c, wave) => {
    const form = await readForm(c, longForm)
    const [typed, revision] = [typedResults(form), versionIn(form)]
    const { questionnaire } = await findAround(c, wave)
    const reading = readResults(typed, questionnaire)
    if (reading.outcome === 'wrong') return showResults(c, wave, typed, { revision, errors: reading.errors })
    const change: Change = { part: 'results', ...reading.value }
    return save(c, wave, { change, revision }, stands =>
      showResults(c, wave, typed, { revision: stands.revision, stands }),
    )
  }),
)

draftChangeRoutes.post(
  surveysPaths.removal(':id'),
  onDraft(async (c, wave) => {
    const { db, viewer } = c.var
    const isGone = await asViewer(db, viewer, tx => removeDraft(tx, viewer, wave.id))
    return isGone ? c.redirect(`${surveysPaths.all}?done=removed`, 303) : goToFixed(c, wave.id)
  }),
)
