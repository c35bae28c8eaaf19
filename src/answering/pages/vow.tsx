import { namedIn } from '../../questionnaires/derived.ts'
import type { MessageKey } from '../../questionnaires/messages.ts'
import { Said } from '../../questionnaires/pages/asked/said.tsx'
import { questionsOf } from '../../questionnaires/questionnaire.ts'
import type { Text } from '../../questionnaires/text.ts'
import { Details } from '../../ui/govuk/details.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Around, dayIn } from '../around.ts'
import { lostWithoutCode } from '../wave.ts'

const limits = ['limit-server', 'limit-order', 'limit-few', 'limit-code', 'limit-receipt'] as const

/** What people are promised, before the first question: everything that was fixed, and what it does not protect from. */
export const Vow = (around: Around) => {
  const { wave, words, language } = around
  const { base, cell } = wave.rule
  const asksForWords = questionsOf(wave.questionnaire).some(({ type }) => type === 'words')
  const { isVote } = wave
  const lines: Child[] = [
    words.say('vow-kept'),
    words.say('vow-nobody'),
    words.say('vow-small', { base, cell }),
    ...(isVote ? [] : [<Groups {...around} />]),
    ...sensitiveIn(around),
    ...(asksForWords ? [words.say('vow-words', { base })] : []),
    ...lostWithoutCode(wave).map(key => words.say(key)),
    ...(wave.whoSees.en
      ? [<Within {...around} message="vow-sees" value="who" child={<Said text={wave.whoSees} language={language} />} />]
      : []),
    ...(wave.isForEveryone ? [words.say('vow-outside', { organisation: wave.organisation })] : []),
    words.say('vow-delete', { day: dayIn(around, wave.deleteOn) }),
    ...(isVote ? [] : [words.say('vow-free')]),
    words.say('vow-fixed'),
  ]
  return (
    <section class="gt-vow" aria-labelledby="vow">
      <h2 class="gt-h2" id="vow">
        {words.say('vow')}
      </h2>
      <Threads {...around} />
      <ul class="gt-list">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
      <Details summary={words.say('vow-limits')}>
        <ul class="gt-list">
          {limits
            .filter(key => key !== 'limit-code' || !isVote)
            .map(key => (
              <li>{words.say(key, { base })}</li>
            ))}
        </ul>
      </Details>
    </section>
  )
}

const Groups = (around: Around) => {
  const { wave, words } = around
  const asked = namedIn(wave.questionnaire).filter(({ id }) => wave.breakdowns.includes(id))
  if (asked.length === 0) return words.say('vow-everyone')
  return <Within {...around} message="vow-groups" value="groups" child={<Quoted {...around} asked={asked} />} />
}

function sensitiveIn(around: Around): Child[] {
  const { questionnaire, sensitive } = around.wave
  const asked = questionsOf(questionnaire).filter(({ id }) => sensitive.includes(id))
  if (asked.length === 0) return []
  return [<Within {...around} message="vow-sensitive" value="questions" child={<Quoted {...around} asked={asked} />} />]
}

const Quoted = ({ asked, language }: Around & { asked: readonly Readonly<{ text: Text }>[] }) =>
  asked.map(({ text }, i) => (
    <>
      {i > 0 && ', '}“<Said text={text} language={language} />”
    </>
  ))

type WithinProps = Around & { message: MessageKey; value: string; child: Child }

/** A message in which one value may be in another language than the rest of it. */
const Within = ({ words, message, value, child }: WithinProps) => {
  const [before, after] = words.say(message, { [value]: '\uFFFC' }).split('\uFFFC')
  return (
    <>
      {before}
      {child}
      {after}
    </>
  )
}

/** Two threads that never meet. */
const Threads = ({ words }: Around) => (
  <svg class="gt-never" viewBox="0 0 328 132" role="img" aria-label={words.say('never-meet')}>
    <path d="M11 18H306" stroke="var(--mark)" stroke-width={4.5} />
    <path d="M306 4V32" stroke="var(--mark)" stroke-width={6} />
    <circle cx={11} cy={18} r={9.5} fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
    <circle cx={166} cy={18} r={9.5} fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
    <path d="M11 92H900" stroke="var(--casing)" stroke-width={13} />
    <path d="M11 92H900" stroke="var(--gold)" stroke-width={8.5} />
    <circle cx={11} cy={92} r={9.5} fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
    <circle cx={166} cy={92} r={9.5} fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
    <circle cx={276} cy={92} r={9.5} fill="var(--paper)" stroke="var(--mark)" stroke-width={4} />
    <text x={0} y={50}>
      {words.say('name-thread')}
    </text>
    <text x={166} y={50} text-anchor="middle">
      {words.say('name-took')}
    </text>
    <text x={328} y={50} text-anchor="end">
      {words.say('name-ends')}
    </text>
    <text x={0} y={124}>
      {words.say('answer-thread')}
    </text>
    <text x={166} y={124} text-anchor="middle">
      {words.say('answer-counted')}
    </text>
    <text x={328} y={124} text-anchor="end">
      {words.say('answer-total')}
    </text>
  </svg>
)
