import type { FieldError } from '../../platform/http/form.ts'
import { errorAt } from '../../ui/form-errors.ts'
import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import type { Frame } from '../../ui/page.tsx'
import { kindWords } from '../kinds.ts'
import type { TermKind } from '../term.ts'

export type RemovalPageProps = {
  frame: Frame
  kind: TermKind
  number: number
  title: string
  /** What is taken back. */
  of: string
  hint: string
  press: string
  action: string
  back: string
  why: string
  errors: readonly FieldError[]
}

/** Something is taken back, or called off, and why. */
export const RemovalPage = (props: RemovalPageProps) => (
  <FormPage
    frame={props.frame}
    errors={props.errors}
    title={props.title}
    now="Strategy"
    side={`${kindWords[props.kind].side} ${props.number}`}
    back={{ href: props.back }}
  >
    <p class="gt-lead">{props.of}</p>
    <form action={props.action} method="post" novalidate class="gt-space">
      <Textarea
        name="why"
        label="Why?"
        labelSize="s"
        hint={props.hint}
        value={props.why}
        error={errorAt(props.errors, 'why')}
      />
      <Button kind="warning" preventDoubleClick>
        {props.press}
      </Button>
    </form>
  </FormPage>
)
