import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import type { ReasonedLink } from '../../ui/link-list.tsx'
import { recordAct } from '../acts/queries.ts'
import { checkName } from '../forms.ts'
import { peoplePaths } from '../paths.ts'
import { OrganisationPage } from './pages/organisation.tsx'
import { renameOrganisation } from './queries.ts'

/** The organisation itself: what it is called, and where its settings are. `more` are those of other features. */
export function organisationRoutes(more: readonly ReasonedLink[]): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(peoplePaths.organisation, c => {
    const { frame, viewer } = c.var
    const notice = c.req.query('done') === 'renamed' ? 'The name is changed.' : undefined
    return c.html(<OrganisationPage {...{ frame, viewer, more, notice }} typed={viewer.organisationName} />)
  })

  routes.post(peoplePaths.organisation, async c => {
    const { db, viewer, frame, clock } = c.var
    const name = (await readForm(c)).one('name')
    const errors = checkName(name, 'name', 'Enter the name of your organisation')
    if (errors.length > 0) return c.html(<OrganisationPage {...{ frame, viewer, more, errors }} typed={name} />, 422)
    await asViewer(db, viewer, async tx => {
      // The act first: it touches whoever does it before the organisation, as erasing them does.
      await recordAct(tx, viewer, { act: 'organisation-renamed', now: clock.now() })
      await renameOrganisation(tx, viewer, name)
    })
    return c.redirect(`${peoplePaths.organisation}?done=renamed`, 303)
  })

  return routes
}
