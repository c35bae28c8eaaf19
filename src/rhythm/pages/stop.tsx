import { Button } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { rhythmPaths } from '../paths.ts'

type Props = { frame: Frame }

/** Asks first: programs that look into letters open every address in them, and must stop nothing. */
export const StopPage = ({ frame, token }: Props & { token: string }) => (
  <Page frame={frame} title="Stop the weekly letter?">
    <Spine>
      <Section mark="now" side="Your letters" end>
        <h1 class="gt-h1 gt-h1--s">Stop the weekly letter?</h1>
        <p class="gt-lead">No more letters will tell you what is late or due. Other letters still reach you.</p>
        <form action={rhythmPaths.stop(token)} method="post" class="gt-actions">
          <Button preventDoubleClick>Stop the letter</Button>
        </form>
      </Section>
    </Spine>
  </Page>
)

export const StoppedPage = ({ frame }: Props) => (
  <Page frame={frame} title="The weekly letter is stopped">
    <Spine>
      <Section mark="done" side="Your letters" end>
        <h1 class="gt-h1 gt-h1--s">The weekly letter is stopped</h1>
        <p class="gt-lead">What you look after stands on your own page, as before.</p>
        <p class="gt-p">
          You can have the letter again at any time:{' '}
          <a class="gt-a" href={rhythmPaths.yours}>
            your letters and calendar
          </a>
          .
        </p>
      </Section>
    </Spine>
  </Page>
)
