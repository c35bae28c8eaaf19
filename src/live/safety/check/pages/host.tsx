import { Button } from '../../../../ui/govuk/button.tsx'
import { Details } from '../../../../ui/govuk/details.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { livePaths } from '../../../paths.ts'
import { Support } from '../../pages/support.tsx'
import type { Safety } from '../../safety.ts'
import { asked, type Check, mostChecks, type Reading, readingOf, shownOf } from '../check.ts'
import { CheckFigures } from './figures.tsx'

export type HostCheckProps = { eventId: string; check: Check | null; safety: Safety; isOver: boolean }

/** For hosts: asking how safe people feel, what may be shown of it, and what to do then. */
export const HostCheck = ({ eventId, check, safety, isOver }: HostCheckProps): Child =>
  isOver && !check ? null : (
    <>
      <h2 class="gt-h2">How safe people feel to speak</h2>
      {check && !check.isClosed ? (
        <>
          <p class="gt-p">
            Everyone is asked: “{asked}” It is anonymous: you see nothing, and not how many have answered, until you
            close it. Give people two minutes, and do not look at their phones.
          </p>
          <Press eventId={eventId} press="close" text="Close it" />
        </>
      ) : (
        <>
          {check ? (
            <Closed {...{ check, safety }} />
          ) : (
            <p class="gt-p">
              Ask it as people come in, at the start, or in the middle: {mostChecks} times at most. Nobody says who they
              are.
            </p>
          )}
          <div class="gt-actions">
            {check && shownOf(check) && (
              <Press
                eventId={eventId}
                press={check.isOnWall ? 'hide' : 'show'}
                text={check.isOnWall ? 'Take it off the screens' : 'Show it to everyone'}
              />
            )}
            {!isOver && (check?.turn ?? 0) < mostChecks && (
              <Press eventId={eventId} press="begin" text={check ? 'Ask it again' : 'Ask it now'} />
            )}
          </div>
        </>
      )}
    </>
  )

const Closed = ({ check, safety }: { check: Check; safety: Safety }): Child => {
  const shown = shownOf(check)
  const reading = readingOf(shown)
  return (
    <>
      {shown && <CheckFigures shown={shown} />}
      <p class="gt-p">
        <b>{reading === 'too few' && check.turn > 1 ? tooClose : inWords[reading]}</b>
      </p>
      <Details summary="What you can do now" open={reading !== 'most can speak'}>
        <ul class="govuk-list govuk-list--bullet">
          {toDo.map(words => (
            <li>{words}</li>
          ))}
        </ul>
        <Support {...safety} />
      </Details>
    </>
  )
}

const inWords: Readonly<Record<Reading, string>> = {
  'too few': 'Too few answered to show it. Treat the room as not yet safe.',
  hidden: 'Some numbers are hidden, to protect people. Go on as if some people hold back.',
  'many hold back': 'Many people hold back. Change something before you ask them to speak.',
  'most can speak': 'Most people feel able to speak. Some do not: keep a way open for them.',
}

/** Asked again: which of the two it is would say that only a few changed their minds. */
const tooClose =
  'Not shown, to protect people: too few answered, or nearly all answered as before. Treat the room as not yet safe.'

const toDo = [
  'Say again that nobody has to speak, and that questions can be written without a name.',
  'Let people talk in pairs of their own choice before the whole room hears anything.',
  'Say what stays in this room, who reads what is written, and what comes of it.',
  'Ask those who lead to listen first, and to speak last.',
  'Do not ask anybody to explain their answer, and do not guess whose it was.',
  'Take a break, and say where people find support.',
]

type PressProps = { eventId: string; press: 'begin' | 'close' | 'show' | 'hide'; text: string }

const Press = ({ eventId, press, text }: PressProps) => (
  <form action={livePaths.asking(eventId)} method="post">
    <input type="hidden" name="check" value={press} />
    <Button kind="secondary" preventDoubleClick>
      {text}
    </Button>
  </form>
)
