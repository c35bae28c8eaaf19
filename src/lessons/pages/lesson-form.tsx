import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { LessonTyped } from '../forms.ts'
import { type Lesson, linesOf, sourceNames, sources } from '../lesson.ts'
import { lessonsPaths } from '../paths.ts'

export type LessonFormPageProps = {
  frame: Frame
  /** The lesson that is changed, and the version of it that was seen; none for a new one. */
  lesson?: Lesson | undefined
  version?: number | undefined
  typed: LessonTyped
  errors: readonly FieldError[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Lesson | undefined
  /** The viewer may say who looks after it. */
  handsOver: boolean
}

export const LessonFormPage = (props: LessonFormPageProps) => {
  const { frame, lesson, version, errors, stands } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={lesson ? `Change lesson ${lesson.station.number}` : 'Write down a lesson'}
      now="Review"
      side="Lesson"
      back={lesson ? { href: lessonsPaths.lesson(lesson.station.id) } : { href: lessonsPaths.all, text: 'All lessons' }}
    >
      {stands ? (
        <Meanwhile rows={linesOf(stands)} />
      ) : (
        <p class="gt-lead">
          A mistake that is told helps everybody. It stands here with your name, for everyone who works here to read.
          Name no one else.
        </p>
      )}
      <form
        action={lesson ? lessonsPaths.change(lesson.station.id) : lessonsPaths.all}
        method="post"
        novalidate
        class="gt-space"
      >
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <Fields {...props} />
        <Button preventDoubleClick>{lesson ? 'Save' : 'Write it down'}</Button>
      </form>
    </FormPage>
  )
}

const Fields = ({ typed, errors, elements, handsOver }: LessonFormPageProps) => (
  <>
    <Textarea
      name="words"
      label="What happened?"
      labelSize="s"
      hint="As it was. What you meant to do, and what came of it."
      value={typed.words}
      error={errorAt(errors, 'words')}
    />
    <Input
      name="title"
      label="What did you learn, in one sentence?"
      labelSize="s"
      hint="“Ask nights before the rota is printed, not after.”"
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Radios
      name="source"
      legend="What was it learned from?"
      legendSize="s"
      value={typed.source}
      error={errorAt(errors, 'source')}
      choices={sources.map(source => ({ value: source, text: sourceNames[source] }))}
    />
    <DateInput
      id="on"
      namePrefix="on"
      legend="When did it happen?"
      legendSize="s"
      hint="For example, 12 5 2027"
      values={typed.on}
      error={errorAt(errors, 'on-day')}
    />
    {elements.length > 0 && (
      <Select
        name="element"
        label="Which element does it belong to? (if you know)"
        labelSize="s"
        value={typed.element}
        error={errorAt(errors, 'element')}
        options={[
          { value: '', text: 'None' },
          ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
        ]}
      />
    )}
    {handsOver && (
      <Input
        name="owner"
        label="Who looks after it?"
        labelSize="s"
        hint="Their name, or their e-mail address. They see to it that something changes."
        value={typed.owner}
        error={errorAt(errors, 'owner')}
        spellcheck={false}
      />
    )}
  </>
)
