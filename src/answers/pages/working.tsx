import { ButtonLink } from '../../ui/govuk/button.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { LookAgain, Progress } from '../../ui/progress.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import type { Working } from '../offer.ts'
import { answersPaths } from '../paths.ts'
import { StopLink } from './stop.tsx'

const words: Readonly<Record<Working['work'], { title: string; label: string }>> = {
  'find ways': { title: 'We are working out what can be shown', label: 'Every group and every answer is checked' },
  'make release': { title: 'We are making the draft', label: 'The figures are made, and then attacked by ourselves' },
}

const seconds = 2

type WorkingPageProps = { frame: Frame; id: string; working: Working; isFixed: boolean }

export const WorkingPage = ({ frame, id, working, isFixed }: WorkingPageProps) => (
  <Page frame={frame} title={words[working.work].title} now="Ask" refresh={seconds}>
    <Spine>
      <Section mark="now" side="What can be shown" note="Under way" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">{words[working.work].title}</h1>
        <LookAgain seconds={seconds}>
          <Progress id="progress" label={words[working.work].label} done={working.share}>
            You can close this page and come back. It goes on without you.
          </Progress>
        </LookAgain>
        <StopLink id={id} isFixed={isFixed} />
      </Section>
    </Spine>
  </Page>
)

/** The work was given up after several tries: nothing of it was shown, and the choices are still there. */
export const FailedPage = ({ frame, id, isFixed }: { frame: Frame; id: string; isFixed: boolean }) => (
  <Page frame={frame} title="That did not work" now="Ask">
    <Spine>
      <Section mark="cut" side="What can be shown" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">That did not work</h1>
        <p class="gt-lead">
          It is not your fault: something broke on our side. Nothing was shown, and your choices are kept.
        </p>
        {isFixed ? (
          <p class="gt-p">It is tried again within the hour.</p>
        ) : (
          <div class="gt-actions">
            <ButtonLink href={answersPaths.columns(id)}>Try again from the columns</ButtonLink>
          </div>
        )}
        <StopLink id={id} isFixed={isFixed} />
      </Section>
    </Spine>
  </Page>
)
