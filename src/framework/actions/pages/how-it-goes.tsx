import { dayAt, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { Section } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { frameworkPaths } from '../../paths.ts'
import { mayDo } from '../deed.ts'
import type { ActionPageProps } from './action.tsx'

/** What can be done about an action now, and every note on the way, the newest first. */
export const HowItGoes = (props: ActionPageProps): Child => {
  const { action, keeps, changes } = props
  const notes = changes.filter(({ what }) => what === 'noted')
  const isOpen = mayDo('finish', action)
  if (!keeps && notes.length === 0) return null
  return (
    <Section
      mark={isOpen ? 'now' : 'done'}
      side={isOpen ? 'Now' : 'How it went'}
      kind={isOpen ? 'now' : undefined}
      id="notes"
    >
      <h2 class="gt-h2">{isOpen ? 'How it goes' : 'How it went'}</h2>
      {keeps && <Steps {...props} />}
      {keeps && <NoteForm {...props} />}
      {notes.map(({ at, by, words }) => (
        <div class="gt-space">
          <h3 class="gt-h3">{inWords(dayAt(at))}</h3>
          <Words text={words ?? ''} />
          <p class="gt-meta">{whoOf(by)}</p>
        </div>
      ))}
    </Section>
  )
}

const Steps = ({ action }: ActionPageProps) => {
  const { id } = action.station
  return (
    <div class="gt-actions">
      {mayDo('finish', action) && (
        <form action={frameworkPaths.actionEnd(id)} method="post">
          <Button>It is done</Button>
        </form>
      )}
      {mayDo('start', action) && (
        <form action={frameworkPaths.actionStart(id)} method="post">
          <Button kind="secondary">It has started</Button>
        </form>
      )}
      {mayDo('give-up', action) && (
        <a class="gt-a" href={frameworkPaths.givingUp(id)}>
          We give it up, and say why
        </a>
      )}
      {mayDo('open-again', action) && (
        <a class="gt-a" href={frameworkPaths.actionOpening(id)}>
          Open it again, and say why
        </a>
      )}
    </div>
  )
}

const NoteForm = ({ action, note }: ActionPageProps) => (
  <form action={frameworkPaths.actionNotes(action.station.id)} method="post" novalidate class="gt-space">
    <Textarea
      name="note"
      label="What happened?"
      labelSize="s"
      hint="A sentence or two. It stands here under today’s date, for everyone who works here to read."
      rows={3}
      value={note.typed}
      error={errorAt(note.errors, 'note')}
    />
    <Button kind="secondary" preventDoubleClick>
      Add this note
    </Button>
  </form>
)
