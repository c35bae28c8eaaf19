import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Lesson } from '../lesson.ts'
import { lessonsPaths } from '../paths.ts'

export type LessonRemovalPageProps = { frame: Frame; lesson: Lesson; why: string; errors: readonly FieldError[] }

export const LessonRemovalPage = ({ frame, lesson, why, errors }: LessonRemovalPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Take it back"
    now="Review"
    side={`Lesson ${lesson.station.number}`}
    back={{ href: lessonsPaths.lesson(lesson.station.id), text: 'The lesson' }}
  >
    <p class="gt-lead">{lesson.station.title}</p>
    <form action={lessonsPaths.removal(lesson.station.id)} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why do you take it back?"
        labelSize="s"
        hint="It leaves the list. Its page stays in the record."
        value={why}
        error={errorAt(errors, 'why')}
      />
      <Button kind="warning">Take it back, for this reason</Button>
    </form>
  </FormPage>
)
