import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { access } from './access.ts'
import { answersPaths } from './answers/paths.ts'
import { answersRoutes } from './answers/routes.tsx'
import type { House, Open } from './context.ts'
import { healthRoutes } from './health.ts'
import { homeRoutes } from './home/routes.tsx'
import { outboxRoutes } from './people/outbox-routes.tsx'
import { passkeyRoutes } from './people/passkeys/routes.tsx'
import { passkeySignInRoutes } from './people/passkeys/sign-in-routes.tsx'
import { peoplePaths } from './people/paths.ts'
import { signInRoutes } from './people/routes.tsx'
import { setUpRoutes } from './people/set-up-routes.tsx'
import { signInLine } from './people/sign-in-line.ts'
import { organisationSignOnRoutes } from './people/single-sign-on/routes.tsx'
import { signOnRoutes } from './people/single-sign-on/sign-in-routes.tsx'
import { youRoutes } from './people/you/routes.tsx'
import { assetRoutes } from './platform/http/asset-files.ts'
import { secureHeaders } from './platform/http/headers.ts'
import { onlyFromOurPages } from './platform/http/origin.ts'
import { logRequests } from './platform/http/request-log.ts'
import { openId } from './platform/open-id.ts'
import { notFound, onError } from './refusals.tsx'
import { loadExample } from './releases/example.ts'
import { releasesPaths } from './releases/paths.ts'
import { protectionRoutes } from './releases/protection-routes.tsx'
import { releaseRoutes } from './releases/routes.tsx'

/** The stations along the top of a signed-in page that exist so far. */
const stations = { Strategy: peoplePaths.home, Ask: answersPaths.bring, Learn: releasesPaths.all }

/** Where a signed-in page leads beside the thread; shown to those who may go there. */
const places = [{ text: 'You', href: peoplePaths.you }]

/** The whole application on one page. Closed by default: only what stands above the line is open. */
export function createApp(house: House): Hono<Open> {
  const app = new Hono<Open>()
  const providers = openId(house.publicUrl, house.clock.now)
  app.notFound(notFound)
  app.onError(onError(house.log))

  app.use(logRequests(house.log))
  app.use(secureHeaders(house.publicUrl))
  app.use(compress())
  app.use(carry(house))
  app.use(onlyFromOurPages(house.publicUrl))

  app.route('/', assetRoutes(house.assets))
  app.route('/', healthRoutes)
  app.route('/', setUpRoutes(loadExample))
  app.route('/', signInRoutes)
  app.route('/', passkeySignInRoutes)
  app.route('/', signOnRoutes(providers, house.log))
  app.route('/', outboxRoutes(house.keeper))
  app.route('/', protectionRoutes)

  // ──── The sign-in line ────
  app.use(signInLine(access, { stations, places }))

  app.route('/', homeRoutes)
  app.route('/', youRoutes())
  app.route('/', passkeyRoutes)
  app.route('/', organisationSignOnRoutes(providers))
  app.route('/', answersRoutes)
  app.route('/', releaseRoutes(answersPaths.bring))
  return app
}

/** Gives every request what it works with. */
function carry({ app, clock, publicUrl, keyed, seals, assets }: House): MiddlewareHandler<Open> {
  const links = [{ text: 'How we protect people', href: releasesPaths.protection }]
  const frame = { manifest: assets.manifest, home: '/', links }
  return async (c, next) => {
    c.set('db', app)
    c.set('clock', clock)
    c.set('today', clock.today())
    c.set('publicUrl', publicUrl)
    c.set('keyed', keyed)
    c.set('seals', seals)
    c.set('frame', frame)
    await next()
  }
}
