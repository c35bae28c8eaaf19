import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'

/** The way out at every step. It asks once more. Answers of a wave have none: they are kept until the day that was fixed. */
export const StopLink = ({ id, isFixed }: { id: string; isFixed: boolean }) =>
  isFixed ? null : (
    <p class="gt-space">
      <ButtonLink href={answersPaths.removal(id)} kind="secondary">
        Stop, keep nothing
      </ButtonLink>
    </p>
  )

/** The last word before a draft and its answers go. */
export const StopPage = ({ frame, id, fileName }: { frame: Frame; id: string; fileName: string }) => (
  <Page frame={frame} title="Stop, and keep nothing?" now="Ask">
    <Spine>
      <Section mark="now" side="Stop" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">Stop, and keep nothing?</h1>
        <p class="gt-lead">
          What we read from {fileName} is deleted at once, and everything you chose for it. Nobody can bring it back.
          Your own file stays as it is.
        </p>
        <form action={answersPaths.removal(id)} method="post" class="gt-actions">
          <Button kind="warning" preventDoubleClick>
            Delete it
          </Button>
          <ButtonLink href={answersPaths.draft(id)} kind="secondary">
            Go on with it
          </ButtonLink>
        </form>
      </Section>
    </Spine>
  </Page>
)
