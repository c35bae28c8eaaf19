import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
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
  errors?: readonly FieldError[]
}

/** Who looks after an element, and who in the leadership team stands behind it. */
export const PeoplePage = ({ frame, element, action, purpose, typed, errors = [] }: PeoplePageProps) => {
  const title = purpose === 'begin' ? `Begin with ${element.title}` : `Who looks after ${element.title}?`
  return (
    <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side={`Element ${element.mark}`} kind="now" end>
          <BackLink href={frameworkPaths.element(element.id)} />
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <form action={action} method="post" novalidate class="gt-space">
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
        </Section>
      </Spine>
    </Page>
  )
}
