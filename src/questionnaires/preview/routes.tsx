import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { onQuestionnaire } from '../on-questionnaire.ts'
import { questionnairesPaths } from '../paths.ts'
import { findVersion } from '../queries.ts'
import { findPlaces } from '../support/queries.ts'
import { source } from '../text.ts'
import { PreviewPage } from './pages/preview.tsx'

/** A questionnaire as people will see it, in each language and each of its versions. */
export const previewRoutes = new Hono<SignedIn>()

previewRoutes.get(
  questionnairesPaths.preview(':id'),
  onQuestionnaire(async (c, { id, number, content }) => {
    const { db, viewer, frame } = c.var
    const asked = c.req.query('version') ?? ''
    const wanted = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null
    const questionnaire = wanted
      ? await asViewer(db, viewer, tx => findVersion(tx, viewer, { id, number: wanted }))
      : content
    if (!questionnaire) return c.notFound()
    const language = questionnaire.languages.find(each => each === c.req.query('language')) ?? source
    const version = wanted === number ? undefined : (wanted ?? undefined)
    const support = await asViewer(db, viewer, tx => findPlaces(tx, viewer))
    return c.html(<PreviewPage {...{ frame, id, questionnaire, language, version, support }} />)
  }),
)
