import { sayTopic, topicsOf } from '../../releases/topics.ts'
import type { Release } from '../../statistics/release.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'
import { DraftSteps } from './steps.tsx'
import { StopLink } from './stop.tsx'

export type ReleasePageProps = {
  frame: Frame
  id: string
  release: Release
  /** Not protected together with an earlier release. */
  isAlone: boolean
  /** Was everything but the way fixed before the first answer? */
  isFixed: boolean
}

export const ReleasePage = ({ frame, id, release, isAlone, isFixed }: ReleasePageProps) => (
  <Page frame={frame} title={`Release “${release.title}”?`} now="Ask">
    <Spine>
      <Section mark="now" side="Release" note="A last look" kind="now">
        <DraftSteps id={id} now={4} isFixed={isFixed} />
        <h1 class="gt-h1 gt-h1--s gt-space">Release “{release.title}”?</h1>
        <p class="gt-lead">
          Everyone in your organisation who signs in can then read it. Its figures can never be changed or taken back.
        </p>
        <ul class="govuk-list govuk-list--bullet gt-space">
          <li>
            {isFixed
              ? 'There is no second release of these answers. They themselves are deleted on the day that everyone was told.'
              : 'The answers you brought are deleted now. What remains are the figures that can be shown.'}
          </li>
          {release.apart && (
            <li>Answers from the poster are released with it, on a page of their own, as not verified.</li>
          )}
          <li>Words can still be corrected later, as a new version beside the same figures.</li>
          {isAlone && (
            <li>
              It is not protected against other releases about the same people’s answers. If there is one, go back to
              “About it” and say so.
            </li>
          )}
        </ul>
        <form action={answersPaths.release(id)} method="post" class="gt-space">
          <Button preventDoubleClick>Release it</Button>
        </form>
        <StopLink id={id} isFixed={isFixed} />
      </Section>
      <Section mark="plan" side="What it says" kind="plan" end>
        <h2 class="gt-h2">What it says about everyone</h2>
        <SummaryList
          rows={topicsOf(release).map((topic, index) => ({
            key: topic.title,
            value: sayTopic(release, topic),
            actions: [{ text: 'By group', hiddenText: topic.title, href: answersPaths.topic(id, index + 1) }],
          }))}
        />
      </Section>
    </Spine>
  </Page>
)
