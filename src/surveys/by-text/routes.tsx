import { Hono } from 'hono'
import { shortPaths } from '../../ballots/paths.ts'
import { shortOf } from '../../ballots/short.ts'
import type { SignedIn } from '../../context.ts'
import { troubleWith } from '../../platform/http/reach.ts'
import { neighbourAddresses } from '../../platform/neighbours.ts'
import { onRunning } from '../on-wave.ts'
import { surveysPaths } from '../paths.ts'
import { messagesFor } from './message.ts'
import { ByTextPage } from './pages/by-text.tsx'

/** Words for a text message to everyone who is asked. Whoever has their numbers sends it: nobody's is kept here. */
export const byTextRoutes = new Hono<SignedIn>()

byTextRoutes.get(
  surveysPaths.byText(':id'),
  onRunning((c, wave) => {
    const { frame, viewer, publicUrl } = c.var
    const address = publicUrl + shortPaths.ballot(shortOf(wave.id))
    const messages = messagesFor({ ...wave, organisation: viewer.organisationName, address })
    const trouble = troubleWith(publicUrl, 'phone', neighbourAddresses())
    return c.html(<ByTextPage {...{ frame, wave, messages, trouble }} />)
  }),
)
