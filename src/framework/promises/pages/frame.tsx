import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Element } from '../../element.ts'

type Props = {
  frame: Frame
  element: Element
  title: string
  back: string
  side: string
  errors?: readonly FieldError[]
  children?: Child
}

/** A page with one thing to do about a promise. */
export const PromiseFrame = ({ frame, element, title, back, side, errors = [], children }: Props) => (
  <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side={side} note={element.title} kind="now" end>
        <BackLink href={back} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">{title}</h1>
        {children}
      </Section>
    </Spine>
  </Page>
)
