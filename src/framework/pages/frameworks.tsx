import type { FieldError } from '../../platform/http/form.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { ElementsFile } from '../content.ts'
import { frameworkPaths } from '../paths.ts'

export type FrameworksPageProps = {
  frame: Frame
  library: readonly ElementsFile[]
  chosen?: string
  errors?: readonly FieldError[]
}

/** The frameworks that can be followed, and the choice of one. */
export const FrameworksPage = ({ frame, library, chosen = '', errors = [] }: FrameworksPageProps) => (
  <Page frame={frame} title="Choose a framework" now="Strategy" error={errors.length > 0}>
    <Spine>
      <Section mark="now" side="Strategy" kind="now" end>
        <BackLink href={frameworkPaths.strategy} />
        {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
        <h1 class="gt-h1 gt-h1--s">Choose a framework</h1>
        <p class="gt-lead">
          A framework is a list of things to work on. You go through each of them once a year or so.
        </p>
        <form action={frameworkPaths.frameworks} method="post" novalidate class="gt-space">
          <Radios
            name="framework"
            legend="Which one do you want to follow?"
            legendSize="m"
            value={chosen}
            error={errorAt(errors, 'framework')}
            choices={library.map(({ id, title, about, source }) => ({
              value: id,
              text: title,
              hint: `${about} From: ${source.publisher}.`,
            }))}
          />
          <Button preventDoubleClick>Follow it</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)
