import { inWords } from '../../calendar/day.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { Section } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { leadershipPaths } from '../paths.ts'
import { formNames, sayPeople } from '../sessions/session.ts'
import type { LeadershipPageProps } from './leadership.tsx'

/** What leaders did to learn: who took part stands there by name for those who may read it, and nobody is counted. */
export const LearningHere = ({ sessions, mayWork }: LeadershipPageProps) => {
  const isNamed = sessions.some(({ people }) => people !== null)
  return (
    <Section mark={sessions.length > 0 ? 'done' : 'plan'} side="Learning" id="learning">
      <h2 class="gt-h2">What leaders did to learn</h2>
      {sessions.length === 0 ? (
        <p class="gt-p">Nothing is written down yet.</p>
      ) : (
        <StackTable
          caption="What leaders did to learn"
          headings={['What', 'Kind', 'Day', 'Hours', ...(isNamed ? ['Who took part'] : [])]}
          rows={sessions.map(session => ({
            name: (
              <a class="gt-a" href={leadershipPaths.session(session.id)}>
                {session.title}
              </a>
            ),
            cells: [
              formNames[session.form],
              inWords(session.heldOn),
              String(session.hours),
              ...(isNamed ? [session.people ? sayPeople(session) : 'Not shown to you'] : []),
            ],
          }))}
        />
      )}
      {mayWork && (
        <div class="gt-actions">
          <ButtonLink href={leadershipPaths.addingSession} kind="secondary">
            Write down what leaders did to learn
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}
