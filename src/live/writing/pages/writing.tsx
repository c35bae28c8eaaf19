import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'

/** What a guest can write: where it goes, and the words around it. */
export type Writing = Readonly<{
  field: string
  action: string
  title: string
  label: string
  hint: string
  send: string
}>

export const asking: Writing = {
  field: 'question',
  action: livePaths.ask,
  title: 'Ask a question',
  label: 'Your question',
  hint: 'No name stands beside it. There is room for 500 characters.',
  send: 'Ask it',
}

export const reacting: Writing = {
  field: 'reaction',
  action: livePaths.react,
  title: 'Say what came to mind',
  label: 'What came to mind, in a few words',
  hint: 'We do not keep whose it is. There is room for 200 characters.',
  send: 'Say it',
}

type WritingFormProps = {
  writing: Writing
  typed?: string | undefined
  error?: string | undefined
  id?: string | undefined
}

/** A form on a page of its own, with an id that makes the same words sent twice count once. */
export const WritingForm = ({ writing, typed, error, id }: WritingFormProps) => (
  <form action={writing.action} method="post" novalidate data-send>
    {id && <input type="hidden" name="id" value={id} />}
    <WritingFields {...{ writing, typed, error }} />
  </form>
)

const WritingFields = ({ writing, typed, error }: Omit<WritingFormProps, 'id'>) => (
  <>
    <Textarea
      name={writing.field}
      label={writing.label}
      labelSize="s"
      hint={writing.hint}
      rows={3}
      value={typed}
      error={error}
    />
    <Button kind="secondary">{writing.send}</Button>
    <p class="gt-meta" data-said role="status"></p>
  </>
)

/**
 * In the room: with script the form itself; without it a link, since a page that looks again would lose what is typed. Once
 * nothing more is taken, the script shows the form only where something is typed in it.
 */
export const WritingHere = ({ writing, isOver }: { writing: Writing; isOver: boolean }): Child => (
  <>
    <form action={writing.action} method="post" novalidate data-send class="gt-typed" hidden={isOver}>
      <WritingFields writing={writing} />
    </form>
    {!isOver && (
      <p class="gt-p gt-plain">
        <a class="gt-a" href={writing.action}>
          {writing.title}
        </a>
      </p>
    )}
  </>
)
