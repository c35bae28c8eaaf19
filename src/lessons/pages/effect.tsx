import { inWords } from '../../calendar/day.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { EffectTyped } from '../forms.ts'
import { type Lesson, linesOf } from '../lesson.ts'
import { lessonsPaths } from '../paths.ts'

export type EffectPageProps = {
  frame: Frame
  lesson: Lesson
  version: number
  typed: EffectTyped
  errors: readonly FieldError[]
  /** How it stands, where somebody else has changed it meanwhile. */
  stands?: Lesson | undefined
}

export const EffectPage = ({ frame, lesson, version, typed, errors, stands }: EffectPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="What has changed because of it?"
    now="Review"
    side={`Lesson ${lesson.station.number}`}
    back={{ href: lessonsPaths.lesson(lesson.station.id), text: 'The lesson' }}
  >
    {stands && <Meanwhile rows={[...linesOf(stands), { key: 'What has changed', value: sayEffect(stands) }]} />}
    <p class="gt-lead">{lesson.station.title}</p>
    <form action={lessonsPaths.effect(lesson.station.id)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={version} />
      <Textarea
        name="words"
        label="What is different now?"
        labelSize="s"
        hint="Something others can see: a rota, a form, a clause, a habit."
        value={typed.words}
        error={errorAt(errors, 'words')}
      />
      <DateInput
        id="on"
        namePrefix="on"
        legend="Since which day?"
        legendSize="s"
        hint="For example, 12 5 2027"
        values={typed.on}
        error={errorAt(errors, 'on-day')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

const sayEffect = ({ effect }: Lesson) => (effect ? `${inWords(effect.on)}: ${effect.words}` : 'Nothing yet')
