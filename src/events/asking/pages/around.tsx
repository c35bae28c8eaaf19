import { answerPaths } from '../../../ballots/paths.ts'
import { type Day, inWords } from '../../../calendar/day.ts'
import { issuingPaths } from '../../../issuing/paths.ts'
import { surveysPaths } from '../../../surveys/paths.ts'
import { stateNames, stateOf } from '../../../surveys/wave.ts'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Section } from '../../../ui/spine.tsx'
import type { Event } from '../../event.ts'
import { eventsPaths } from '../../paths.ts'
import { type Asking, completionInWords, isOpen, mayAsk, partNames } from '../asking.ts'
import type { OnTheDay } from '../queries.ts'

type AroundProps = {
  event: Event
  asking: readonly Asking[]
  today: Day
  mayRun: boolean
  /** Makes surveys, and works on what comes of them. */
  mayAskPeople: boolean
}

/** What is asked before and after an event, for those who work here. */
export const Around = (props: AroundProps): Child => {
  const { event, asking, today, mayRun } = props
  const isSaid = asking.some(each => each.completion !== null || (each.isMine && isOpen(each, today)))
  if (event.calledOffOn || (!mayRun && !isSaid)) return null
  return (
    <Section mark={isSaid ? 'done' : 'plan'} side="Before and after" kind="plan" id="asking">
      <h2 class="gt-h2">What people say before and after</h2>
      {asking.map(each => (
        <One {...props} each={each} />
      ))}
      {mayRun && (
        <div class="gt-actions">
          <ButtonLink href={eventsPaths.completion(event.id)} kind="secondary">
            Write down how many completed them
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}

const One = ({ event, each, today, mayRun, mayAskPeople }: AroundProps & { each: Asking }): Child => {
  const { part, wave, completion, isMine } = each
  return (
    <>
      {(mayRun || completion) && (
        <p class="gt-p gt-space">
          <b>{partNames[part]}:</b>{' '}
          {completion ? `${completionInWords(completion)} completed it. The host counted.` : sayWave(each, today)}
        </p>
      )}
      {wave && mayAskPeople && (
        <p class="gt-p">
          <a class="gt-a" href={surveysPaths.one(wave.id)}>
            {wave.title}
          </a>
        </p>
      )}
      {wave && isMine && isOpen(each, today) && (
        <ButtonLink href={issuingPaths.ballot(wave.id)}>{`Answer: ${wave.title}`}</ButtonLink>
      )}
      {mayAskPeople && wave && stateOf(wave, today) === 'draft' && (
        <form action={eventsPaths.detaching(event.id, part)} method="post" class="gt-actions">
          <Button kind="secondary" preventDoubleClick>
            Take it off this event<span class="govuk-visually-hidden">: {wave.title}</span>
          </Button>
        </form>
      )}
      {mayAskPeople && mayAsk(each, event, today) && <ToAsk {...{ event, each }} />}
    </>
  )
}

/** A survey from the library, or one that is there. */
const ToAsk = ({ event, each: { part } }: Pick<AroundProps, 'event'> & { each: Asking }): Child => (
  <div class="gt-actions">
    <form action={eventsPaths.asking(event.id)} method="post">
      <Button kind="secondary" name="part" value={part} preventDoubleClick>
        {part === 'before' ? 'Make a survey for before' : 'Make a survey for afterwards'}
      </Button>
    </form>
    <a class="gt-a" href={eventsPaths.attaching(event.id, part)}>
      {part === 'before' ? 'Attach a survey for before' : 'Attach a survey for afterwards'}
    </a>
  </div>
)

const sayWave = ({ wave }: Asking, today: Day): string =>
  wave
    ? `${stateNames[stateOf(wave, today)]}, from ${inWords(wave.opensOn)} to ${inWords(wave.closesOn)}.`
    : 'nobody is asked.'

/** For guests: what can be answered now without signing in, and how many completed it as the host says. */
export const AroundOutside = ({ event, asking, today }: Pick<AroundProps, 'event' | 'asking' | 'today'>): Child => {
  const open = asking.filter(each => each.wave?.isOpenChannel && isOpen(each, today))
  const said = asking.filter(({ completion }) => completion !== null)
  if (event.calledOffOn || open.length + said.length === 0) return null
  return (
    <Section mark="stop" side="Before and after">
      <h2 class="gt-h2">What people say before and after</h2>
      {open.length > 0 && <p class="gt-p">{ownFirst}</p>}
      {open.map(({ wave }) => wave && <Anybody {...wave} />)}
      {said.map(
        ({ part, completion }) =>
          completion && (
            <p class="gt-p">
              <b>{partNames[part]}:</b> {completionInWords(completion)} completed the survey. The host counted.
            </p>
          ),
      )}
    </Section>
  )
}

/** Only what comes with a ballot is counted with the answers of those who were asked. */
const ownFirst =
  'If you have a place, answer from there: open the address in your letter. Whoever works here signs in. Your answer then counts as that of somebody who was asked. Everyone else can answer here. Those answers are counted apart.'

/** Where anybody can answer, with nothing that says who was asked. */
const Anybody = ({ id, title }: Pick<OnTheDay, 'id' | 'title'>) => (
  <ButtonLink href={answerPaths.answer(id)} rel="noreferrer">
    {title}
  </ButtonLink>
)

/** For people in the room, while there is time to answer. */
export const InTheRoom = ({ surveys }: { surveys: readonly OnTheDay[] }): Child =>
  surveys.map(survey =>
    survey.isOpenChannel ? (
      <>
        <p class="gt-p">{ownFirst}</p>
        <Anybody {...survey} />
      </>
    ) : (
      <p class="gt-p">
        {survey.title}: open the address of your place, in your letter, or sign in if you work here. There you take your
        ballot.
      </p>
    ),
  )
