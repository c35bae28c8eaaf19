import { afterEach, beforeEach, test } from 'vitest'
import { beginElement, findGaps, releaseBaseline } from './year/baseline.ts'
import { agreeOnWhereWeStand, rateAlone, setRound, setUpFromNothing } from './year/beginning.ts'
import { adopt, lookForWords, setVote, vote } from './year/definition.ts'
import { amend, doOnAPhone, showEvidence } from './year/doing.ts'
import { answerForTheYear, nameSponsor } from './year/leadership.ts'
import { answerGaps, lockPromises, writePlan } from './year/plan.ts'
import { beReminded, closeReview, sayWhatCame } from './year/review.ts'
import { mendTheThread, readTheYear, showOutside } from './year/shown.ts'
import { openYear, plainPhone, type YearStage } from './year/stage.ts'

let stage: YearStage
beforeEach(async () => {
  stage = await openYear()
})
afterEach(() => stage.close())

test('a whole year: asked, defined, learned, promised, done, reviewed against what was promised, and shown to everyone', {
  timeout: 180_000,
}, async () => {
  const [owner, lead, carer] = [await stage.enter(), await stage.enter(), await stage.enter(plainPhone)]

  await setUpFromNothing(stage, owner)
  await setRound(owner)
  await rateAlone(stage, carer)
  await agreeOnWhereWeStand(stage, owner)

  await lookForWords(stage, lead)
  await setVote(lead)
  await vote(stage, carer)
  await adopt(stage, lead)

  await releaseBaseline(stage, owner)
  await findGaps(owner)
  await beginElement(owner)
  await writePlan(stage, lead)
  await lockPromises(lead)
  await answerGaps(lead)
  const sponsor = await stage.enter({ viewport: { width: 360, height: 740 } })
  await nameSponsor(stage, lead, sponsor)

  await doOnAPhone(stage, carer)
  await showEvidence(stage, lead)
  await amend(lead)
  await beReminded(stage)

  const withoutScripts = await stage.enter({ javaScriptEnabled: false })
  await sayWhatCame(stage, withoutScripts)
  await closeReview(withoutScripts)
  await answerForTheYear(stage, sponsor)
  await mendTheThread(stage, lead)
  await readTheYear(stage, carer)
  await showOutside(stage, owner, await stage.enter())
})
