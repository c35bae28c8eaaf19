import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { access } from './access.ts'
import { afterRelease } from './after-release.ts'
import { cardRoutes } from './answering/card-routes.tsx'
import { answeringRoutes } from './answering/routes.tsx'
import { shortRoutes } from './answering/short-routes.ts'
import { answersPaths } from './answers/paths.ts'
import { answersRoutes } from './answers/routes.tsx'
import { asking } from './asking.ts'
import { besideEvent } from './beside-event.tsx'
import { besideStrategy } from './beside-strategy.ts'
import { changeRoutes } from './change/routes.tsx'
import { communicationRoutes } from './communication/all-routes.ts'
import type { House, Open } from './context.ts'
import { definitionsRoutes } from './definitions/all-routes.ts'
import { headOfStrategy } from './definitions/in-force/head.tsx'
import { checksWaiting } from './definitions/understanding/head.tsx'
import { purposeOfCheck } from './definitions/understanding/survey/purpose.ts'
import { eventsRoutes } from './events/all-routes.tsx'
import { purposeOfEvent } from './events/asking/purpose.ts'
import { outsideEventPage } from './events/outside/event-routes.tsx'
import { outsideEventRoutes } from './events/outside/routes.tsx'
import { loadExampleStrategy } from './example/load.ts'
import { frameworkRoutes } from './framework/all-routes.ts'
import { frameworkPaths } from './framework/paths.ts'
import type { FindHead } from './framework/routes.tsx'
import { gapsPaths } from './gaps/paths.ts'
import { gapsRoutes } from './gaps/routes.tsx'
import { healthRoutes } from './health.ts'
import { heardRoutes } from './heard/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { ballotsWaiting } from './issuing/head.tsx'
import { issuingPaths } from './issuing/paths.ts'
import { issuingRoutes } from './issuing/routes.tsx'
import { leadershipRoutes } from './leadership/all-routes.ts'
import { leadershipPaths } from './leadership/paths.ts'
import { sponsorOfStrategy } from './leadership/sponsors/head.tsx'
import { lessonsRoutes } from './lessons/routes.tsx'
import { listeningRoutes } from './listening/all-routes.tsx'
import { listeningPaths } from './listening/paths.ts'
import { liveRoutes } from './live/live-routes.ts'
import { livePaths } from './live/paths.ts'
import { mailingRoutes } from './mailing-list/all-routes.ts'
import { leaveListRoutes, sayYesRoutes } from './mailing-list/joining/routes.tsx'
import { measuresRoutes } from './measures/routes.tsx'
import { membersRoutes } from './members/all-routes.ts'
import { joinRoutes } from './members/joining/join-routes.tsx'
import { membersPaths } from './members/paths.ts'
import { packsRoutes } from './packs/all-routes.ts'
import { packFirst } from './packs/came-of-it/beside.tsx'
import { outsidePackRoutes } from './packs/outside/routes.tsx'
import { packsPaths } from './packs/paths.ts'
import { isPublished, takesBack } from './packs/quotes/taking-back.ts'
import { papersRoutes } from './papers/all-routes.ts'
import { actsRoutes } from './people/acts/routes.tsx'
import { organisationRoutes } from './people/organisation/routes.tsx'
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
import { allPlanRoutes } from './plan/all-routes.ts'
import { planPaths } from './plan/paths.ts'
import { onlyShortAddresses } from './platform/http/address.ts'
import { assetRoutes } from './platform/http/asset-files.ts'
import { secureHeaders } from './platform/http/headers.ts'
import { onlyFromOurPages } from './platform/http/origin.ts'
import { logRequests } from './platform/http/request-log.ts'
import { onlyOverHttps } from './platform/http/safe-address.ts'
import { openId } from './platform/open-id.ts'
import { openPledgeRoutes } from './pledges/all-routes.ts'
import { stopPledgeLetterRoutes } from './pledges/letters/routes.tsx'
import { pledgePaths } from './pledges/paths.ts'
import { memberPledgeRoutes } from './pledges/writing/member-routes.tsx'
import { policiesRoutes } from './policies/all-routes.ts'
import { policiesPaths } from './policies/paths.ts'
import { openNoticeRoutes } from './privacy/notice/routes.tsx'
import { privacyPaths } from './privacy/paths.ts'
import { privacyRoutes } from './privacy/routes.tsx'
import { questionnairesRoutes } from './questionnaires/all-routes.ts'
import { questionnairesPaths } from './questionnaires/paths.ts'
import { notFound, onError } from './refusals.tsx'
import { loadExample } from './releases/example.ts'
import { releasesPaths } from './releases/paths.ts'
import { protectionRoutes } from './releases/protection-routes.tsx'
import { releaseRoutes } from './releases/routes.tsx'
import { feedRoutes, stopRoutes } from './rhythm/open-routes.tsx'
import { rhythmPaths } from './rhythm/paths.ts'
import { rhythmRoutes } from './rhythm/routes.tsx'
import { settings } from './settings.ts'
import { outsideRoutes } from './show/outside/routes.tsx'
import { showPaths } from './show/paths.ts'
import { showRoutes } from './show/routes.tsx'
import { startingPointRoutes } from './starting-point/all-routes.ts'
import { roundsAtHead } from './starting-point/rounds/head.tsx'
import { findTitles } from './starting-point/titles/queries.ts'
import { surveysRoutes } from './surveys/all-routes.ts'
import { commentsRoutes } from './surveys/comments/routes.tsx'
import { surveysPaths } from './surveys/paths.ts'
import type { FindPurpose } from './surveys/routes.tsx'
import { walkRoutes } from './walk/routes.tsx'
import { threadRoutes } from './walk/threads/routes.tsx'

/** The stations along the top of a signed-in page that exist so far. */
const stations = {
  Strategy: frameworkPaths.strategy,
  Ask: surveysPaths.all,
  Learn: releasesPaths.all,
  Decide: gapsPaths.all,
  Act: frameworkPaths.allActions,
  Review: frameworkPaths.kept,
  Show: showPaths.year,
}

/** Where a signed-in page leads beside the thread; shown to those who may go there. */
const places = [
  { text: 'People', href: membersPaths.all },
  { text: 'Teams', href: membersPaths.units },
  { text: 'Organisation', href: peoplePaths.organisation },
]

/** What stands at the head of the strategy: what allyship means here, who stands for it, and what everyone is asked. */
const findHead: FindHead = async (tx, viewer, today) => (
  <>
    {await headOfStrategy(tx, viewer, today)}
    {await sponsorOfStrategy(tx, viewer, today)}
    {await roundsAtHead(tx, viewer, today)}
  </>
)

/** What waits for somebody at the head of their own work: ballots, and checks that fall due. */
const findWaiting: FindHead = async (tx, viewer, today) => (
  <>
    {await ballotsWaiting(tx, viewer, today)}
    {await checksWaiting(tx, viewer, today)}
  </>
)

/** What a survey was made for: a check of understanding, or an event. */
const findPurpose: FindPurpose = async (tx, viewer, wave) =>
  (await purposeOfCheck(tx, viewer, wave)) ?? purposeOfEvent(tx, viewer, wave)

/** Where the list of actions leads beside what one looks after. */
const acting = [{ text: 'The action plan, over all the years', href: planPaths.plan }]

/**
 * The whole application on one page. Closed by default: only what stands above the line is open. `beside` is what
 * developers see and nobody else.
 */
export function createApp(house: House, beside?: Hono<Open>): Hono<Open> {
  const app = new Hono<Open>()
  const live = liveRoutes(house, takesBack(house.clock), isPublished)
  const providers = openId(house.publicUrl, house.clock.now)
  app.notFound(notFound)
  app.onError(onError(house.log))

  app.use(logRequests(house.log))
  app.use(secureHeaders(house.publicUrl))
  // What says that it is shorter goes out in the first few packets as it is; to compress it takes longer.
  app.use(compress({ threshold: 8_192 }))
  app.use(carry(house))
  app.use(onlyShortAddresses)
  app.use(onlyOverHttps(house.publicUrl))
  app.route('/', stopRoutes)
  app.route('/', stopPledgeLetterRoutes)
  app.route('/', leaveListRoutes)
  app.route('/', answeringRoutes(house.answers))
  app.route('/', cardRoutes(house.answers))
  app.route('/', shortRoutes(house.answers, issuingPaths.ballot))
  app.use(onlyFromOurPages(house.publicUrl))

  app.route('/', assetRoutes(house.assets))
  app.route('/', healthRoutes(house.mark, house.leaving))
  app.route('/', setUpRoutes({ release: loadExample, strategy: loadExampleStrategy }))
  app.route('/', signInRoutes)
  app.route('/', joinRoutes)
  app.route('/', passkeySignInRoutes)
  app.route('/', signOnRoutes(providers, house.log))
  app.route('/', outboxRoutes(house.keeper))
  app.route('/', protectionRoutes)
  app.route('/', openNoticeRoutes)
  app.route('/', feedRoutes)
  app.route('/', outsideRoutes)
  app.route('/', outsideEventPage({ beside: besideEvent, first: packFirst }))
  app.route('/', outsideEventRoutes)
  app.route('/', openPledgeRoutes)
  app.route('/', outsidePackRoutes)
  app.route('/', sayYesRoutes)
  app.route('/', live.open)
  if (beside) app.route('/', beside)

  // ──── The sign-in line ────
  app.use(signInLine(access, { stations, places }))

  app.route('/', homeRoutes)
  app.route(
    '/',
    youRoutes([
      { text: 'Your weekly letter, and your calendar', href: rhythmPaths.yours },
      { text: 'What is held about you', href: peoplePaths.yourData },
      { text: 'What you will do after events', href: pledgePaths.mine },
      { text: 'The code of conduct, and whether you have acknowledged it', href: policiesPaths.code },
    ]),
  )
  app.route('/', rhythmRoutes)
  app.route('/', passkeyRoutes)
  app.route('/', organisationSignOnRoutes(providers))
  app.route('/', organisationRoutes(settings))
  app.route('/', actsRoutes)
  app.route('/', membersRoutes)
  app.route('/', privacyRoutes(house.facts))
  app.route(
    '/',
    frameworkRoutes(
      besideStrategy,
      findHead,
      acting,
      leadershipPaths.goal,
      findWaiting,
      listeningPaths.theme,
      async (tx, viewer, framework) => (await findTitles(tx, viewer, framework)).titles,
    ),
  )
  app.route('/', definitionsRoutes)
  app.route('/', gapsRoutes)
  app.route('/', allPlanRoutes())
  app.route('/', measuresRoutes)
  app.route('/', leadershipRoutes)
  app.route('/', lessonsRoutes)
  app.route('/', policiesRoutes)
  app.route('/', communicationRoutes)
  app.route('/', startingPointRoutes)
  app.route('/', walkRoutes)
  app.route('/', showRoutes)
  app.route('/', papersRoutes)
  app.route('/', threadRoutes)
  app.route('/', issuingRoutes)
  app.route('/', questionnairesRoutes)
  app.route('/', commentsRoutes)
  app.route('/', heardRoutes)
  app.route('/', surveysRoutes({ questionnaires: questionnairesPaths.all, beside: asking, findPurpose }))
  app.route('/', listeningRoutes)
  app.route('/', live.around)
  app.route(
    '/',
    eventsRoutes({
      ...{ back: frameworkPaths.strategy, caseStudies: packsPaths.cases },
      ...{ day: livePaths.console, beside: besideEvent },
    }),
  )
  app.route('/', memberPledgeRoutes)
  app.route('/', mailingRoutes)
  app.route('/', live.signedIn)
  app.route('/', packsRoutes)
  app.route('/', answersRoutes)
  app.route('/', changeRoutes)
  app.route('/', releaseRoutes(answersPaths.bring, afterRelease))
  return app
}

/** Gives every request what it works with. */
function carry({ app, clock, publicUrl, keyed, seals, proxies, assets, carrier }: House): MiddlewareHandler<Open> {
  const links = [
    { text: 'How we protect people', href: releasesPaths.protection },
    { text: 'Privacy', href: privacyPaths.notice },
    { text: 'Accessibility', href: privacyPaths.accessibility },
  ]
  const frame = { manifest: assets.manifest, home: '/', links }
  return async (c, next) => {
    c.set('db', app)
    c.set('clock', clock)
    c.set('today', clock.today())
    c.set('publicUrl', publicUrl)
    c.set('keyed', keyed)
    c.set('proxies', proxies)
    c.set('seals', seals)
    c.set('frame', frame)
    c.set('sendsMail', carrier !== undefined)
    c.set('mayText', carrier?.carriesTexts === true)
    await next()
  }
}
