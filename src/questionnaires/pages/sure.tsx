import { FormPage } from '../../ui/form-page.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import type { Frame } from '../../ui/page.tsx'

type Props = {
  frame: Frame
  title: string
  action: string
  back: Readonly<{ href: string; text: string }>
  button: string
  children?: Child
}

/** Asks once more before something is taken out. */
export const SurePage = ({ frame, title, action, back, button, children }: Props) => (
  <FormPage {...{ frame, title, back }} now="Ask" side="Questionnaire">
    {children}
    <form action={action} method="post" class="gt-space">
      <Button kind="warning" preventDoubleClick>
        {button}
      </Button>
    </form>
  </FormPage>
)
