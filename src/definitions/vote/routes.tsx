import { type Context, Hono } from 'hono'
import { voteBox } from '../../ballot-box/box.ts'
import { stateOf } from '../../ballot-box/days.ts'
import { areEnoughPeople, cast, hasCast } from '../../ballot-box/queries.ts'
import { makeBallotKey } from '../../ballots/blind-signature.ts'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { whoseIn } from '../../issuing/whose.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { readWhy } from '../../thread/typed.ts'
import { onTermFor, standsOtherwise, take } from '../on-term.tsx'
import { RemovalPage } from '../pages/removal.tsx'
import { definitionsPaths } from '../paths.ts'
import type { Term } from '../term.ts'
import { listChoosable, type Wording } from '../wordings/queries.ts'
import { findKey } from './blind/queries.ts'
import { type BallotTyped, readBallot, readVote, typedBallot, typedVote, type VoteTyped } from './forms.ts'
import { type FoundVote, onVote } from './on-vote.ts'
import { turnoutIn } from './outcome.ts'
import { SettingVotePage } from './pages/setting.tsx'
import { VotePage } from './pages/vote.tsx'
import { callOff, findVote, setVote } from './queries.ts'

/** A vote among wordings: set beforehand, open for its days, counted, and shown as far as it exposes nobody. */
export const voteRoutes = new Hono<SignedIn>()

type Choice = Readonly<{ wordings: readonly Wording[]; isEnough: boolean }>

async function findChoice({ var: { db, viewer } }: Context<SignedIn>, { station }: Term): Promise<Choice> {
  return asViewer(db, viewer, async tx => ({
    wordings: await listChoosable(tx, viewer, station.id),
    isEnough: await areEnoughPeople(tx, viewer),
  }))
}

const noDay = { day: '', month: '', year: '' }

voteRoutes.get(
  definitionsPaths.settingVote(':id'),
  onTermFor('set-vote', async (c, term) => {
    const choice = await findChoice(c, term)
    const all = choice.wordings.length <= 4 ? choice.wordings.map(({ id }) => id) : []
    return showSetting(c, term, choice, { opens: noDay, closes: noDay, wordings: all })
  }),
)

function showSetting(
  c: Context<SignedIn>,
  term: Term,
  choice: Choice,
  typed: VoteTyped,
  errors: readonly FieldError[] = [],
) {
  const { frame, viewer } = c.var
  const page = <SettingVotePage {...{ frame, term, ...choice, typed, errors }} base={viewer.rule.base} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

voteRoutes.post(
  definitionsPaths.votes(':id'),
  onTermFor('set-vote', async (c, term) => {
    const { viewer, today, clock, seals } = c.var
    const typed = typedVote(await readForm(c))
    const choice = await findChoice(c, term)
    const reading = readVote(typed, choice.wordings, today)
    if (!choice.isEnough) return showSetting(c, term, choice, typed, [tooFew(viewer.rule.base)])
    if (reading.outcome === 'wrong') return showSetting(c, term, choice, typed, reading.errors)
    const { opensOn, closesOn } = reading.value
    const key = await makeBallotKey()
    const set = await take(c, term, 'set-vote', async tx => {
      const voteId = await setVote(tx, viewer, term.station.id, { ...reading.value, key, seals }, today)
      const words = `From ${inWords(opensOn)} to ${inWords(closesOn)}`
      await recordChange(tx, viewer, { stationId: term.station.id, what: 'vote-set', words, now: clock.now() })
      return voteId
    })
    return set ? c.redirect(`${definitionsPaths.vote(set)}?done=set`, 303) : standsOtherwise(c, term)
  }),
)

const tooFew = (base: number): FieldError => ({
  field: 'wordings',
  text: `At least ${base} people have to work here before there can be a vote that exposes nobody`,
})

const done = {
  set: 'The days of the vote are set. Tell everyone that it is coming.',
  voted: 'Your vote is in the box. Thank you.',
  again: 'You have voted already, or taken your ballot. Nobody can vote twice.',
  shut: 'The vote is not open today. Nothing was counted.',
  'not-now': 'It can be called off only until it opens. Nothing was changed.',
  off: 'The vote is called off, and the reason stands here.',
}

voteRoutes.get(
  definitionsPaths.vote(':id'),
  onVote((c, found) => showVote(c, found)),
)

async function showVote(
  c: Context<SignedIn>,
  { term, vote, wordings }: FoundVote,
  typed: BallotTyped = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { db, viewer, frame, today } = c.var
  const state = stateOf(vote, today)
  const [voted, voteKey] = await asViewer(
    db,
    viewer,
    async tx => [await hasCast(tx, viewer, voteBox, vote.id), await findKey(tx, viewer, vote.id)] as const,
  )
  const leads = may(viewer, 'lead the strategy')
  const whose = whoseIn(c.var.keyed, c.var.viewer.memberId, vote.id)
  const shown = { state, voteKey, whose, turnout: turnoutIn(vote.figures), base: viewer.rule.base }
  const notice = noticeAfter(c, done)
  const page = <VotePage {...{ frame, term, vote, wordings, voted, leads, ...shown, typed, errors, notice }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

voteRoutes.post(
  definitionsPaths.ballot(':id'),
  onVote(async (c, found) => {
    const { viewer, today } = c.var
    const { term, vote, wordings } = found
    const back = (word: string) => c.redirect(`${definitionsPaths.vote(vote.id)}?done=${word}`, 303)
    if (stateOf(vote, today) !== 'open') return back('shut')
    const typed = typedBallot(await readForm(c), wordings.length)
    const reading = readBallot(typed, wordings.length)
    if (reading.outcome === 'wrong') return showVote(c, found, typed, reading.errors)
    const isCast = await take(c, term, 'cast', async tx => {
      // Whoever looks holds the list until they are done, and counting waits for it: so there is one to write into.
      await hasCast(tx, viewer, voteBox, vote.id)
      const now = await findVote(tx, viewer, vote.id)
      if (!now || stateOf(now, today) !== 'open') return null
      return cast(tx, viewer, voteBox, vote.id, [reading.value.join('.')])
    })
    if (isCast === null) return back('shut')
    return back(isCast ? 'voted' : 'again')
  }),
)

function showCallingOff(c: Context<SignedIn>, { term, vote }: FoundVote, why = '', errors: readonly FieldError[] = []) {
  const { station, kind } = term
  const said = {
    title: 'Call the vote off',
    of: `${station.title}: from ${inWords(vote.opensOn)} to ${inWords(vote.closesOn)}`,
    hint: 'Everyone who works here can read it. A new vote can be set afterwards.',
    press: 'Call it off, for this reason',
  }
  const leads = { action: definitionsPaths.callingOff(vote.id), back: definitionsPaths.vote(vote.id) }
  const page = <RemovalPage {...{ frame: c.var.frame, kind, number: station.number, ...said, ...leads, why, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

voteRoutes.get(
  definitionsPaths.callingOff(':id'),
  onVote((c, found) => {
    if (stateOf(found.vote, c.var.today) === 'set') return showCallingOff(c, found)
    return c.redirect(`${definitionsPaths.vote(found.vote.id)}?done=not-now`, 303)
  }),
)

voteRoutes.post(
  definitionsPaths.callingOff(':id'),
  onVote(async (c, found) => {
    const { viewer, today, clock } = c.var
    const { term, vote } = found
    const back = (word: string) => c.redirect(`${definitionsPaths.vote(vote.id)}?done=${word}`, 303)
    if (stateOf(vote, today) !== 'set') return back('not-now')
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showCallingOff(c, found, form.one('why'), reading.errors)
    const isOff = await take(c, term, 'call-off', async tx => {
      await callOff(tx, viewer, vote.id, { why: reading.value, on: today })
      const of = { stationId: term.station.id, what: 'vote-called-off', words: reading.value }
      await recordChange(tx, viewer, { ...of, now: clock.now() })
      return true
    })
    return back(isOff ? 'off' : 'not-now')
  }),
)
