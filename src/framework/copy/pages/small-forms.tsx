import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { frameworkPaths } from '../../paths.ts'
import { type Copy, mayRetire, type OwnElement } from '../copy.ts'

export type TitlePageProps = {
  frame: Frame
  copy: Copy
  revision: number
  typed: string
  errors?: readonly FieldError[]
  /** Has somebody else changed it meanwhile? */
  isMeanwhile?: boolean
}

/** What the organisation calls its framework. */
export const TitlePage = ({ frame, copy, revision, typed, errors = [], isMeanwhile }: TitlePageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Change the title of our framework"
    now="Strategy"
    side="Framework"
    back={{ href: frameworkPaths.copy(copy.key), text: copy.title }}
  >
    {isMeanwhile && <Meanwhile rows={[{ key: 'Title', value: copy.title }]} />}
    <form action={frameworkPaths.copyTitle(copy.key)} method="post" novalidate class="gt-space">
      <input type="hidden" name="version" value={revision} />
      <Input
        name="title"
        label="What do you call it?"
        labelSize="s"
        hint={`In its file it is called: ${copy.base.title}`}
        value={typed}
        error={errorAt(errors, 'title')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)

/** Whether to retire an element, and what that means; or why it cannot be done now. */
export const RetirementPage = ({ frame, element }: { frame: Frame; element: OwnElement }) => {
  const { id, words, cycle, revision } = element
  const may = mayRetire(element) === 'may'
  return (
    <FormPage
      frame={frame}
      title={may ? `Retire ${words.title}?` : `${words.title} cannot be retired yet`}
      now="Strategy"
      side={`Element ${words.mark}`}
      back={{ href: frameworkPaths.elementWords(id), text: words.title }}
    >
      {may ? (
        <>
          <p class="gt-lead">It goes from the strategy. What was found, promised and done in it stays readable.</p>
          {cycle && (
            <p class="gt-p">
              Cycle {cycle.number} has only just begun. It waits, and goes on if you bring the element back.
            </p>
          )}
          <form action={frameworkPaths.retirement(id)} method="post">
            <input type="hidden" name="version" value={revision} />
            <Button preventDoubleClick>Retire it</Button>
          </form>
        </>
      ) : (
        <>
          <p class="gt-lead">
            Cycle {cycle?.number} is under way: something was found, promised or planned in it, and people count on
            that.
          </p>
          <p class="gt-p">
            Close its review first. Then you can retire the element, as long as nothing has been written in the cycle
            that follows.
          </p>
          <div class="gt-actions">
            <ButtonLink href={frameworkPaths.cycle(cycle?.id ?? '')}>Go to cycle {cycle?.number}</ButtonLink>
          </div>
        </>
      )}
    </FormPage>
  )
}
