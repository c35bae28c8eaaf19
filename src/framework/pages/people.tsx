import type { FieldError } from '../../platform/http/form.ts'
import { Meanwhile } from '../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import type { SummaryRow } from '../../ui/govuk/summary-list.tsx'
import type { Frame } from '../../ui/page.tsx'
import type { Element } from '../element.ts'
import type { PeopleTyped } from '../forms.ts'
import { frameworkPaths } from '../paths.ts'

export type PeoplePageProps = {
  frame: Frame
  element: Element
  /** The address the form goes to, and what it is for. */
  action: string
  purpose: 'begin' | 'change'
  typed: PeopleTyped
  /** Who it was when the form was opened, so that nobody writes over what they have not seen. */
  seen?: string | undefined
  /** Who it is now, where somebody else has changed it meanwhile. */
  stands?: readonly SummaryRow[] | undefined
  errors?: readonly FieldError[]
}

/** Who looks after an element, and who in the leadership team stands behind it. */
export const PeoplePage = (props: PeoplePageProps) => {
  const { frame, element, action, purpose, typed, seen, stands, errors = [] } = props
  return (
    <FormPage
      {...{ frame, errors }}
      title={purpose === 'begin' ? `Begin with ${element.title}` : `Who looks after ${element.title}?`}
      now="Strategy"
      side={`Element ${element.mark}`}
      back={{ href: frameworkPaths.element(element.id), text: element.title }}
    >
      {stands && <Meanwhile rows={stands} />}
      <form action={action} method="post" novalidate class="gt-space">
        {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
        <Input
          name="owner"
          label="Who looks after it?"
          labelSize="s"
          hint="Their name, or their e-mail address. They keep the work going and answer questions about it."
          value={typed.owner}
          error={errorAt(errors, 'owner')}
          spellcheck={false}
        />
        <Input
          name="sponsor"
          label="Who in the leadership team stands behind it? (if you know)"
          labelSize="s"
          hint="Their name, or their e-mail address. They open doors, and hold others to what was promised."
          value={typed.sponsor}
          error={errorAt(errors, 'sponsor')}
          spellcheck={false}
        />
        <Button preventDoubleClick>{purpose === 'begin' ? 'Begin' : 'Save'}</Button>
      </form>
    </FormPage>
  )
}
