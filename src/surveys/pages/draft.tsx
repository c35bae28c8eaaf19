import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList, type SummaryRow } from '../../ui/govuk/summary-list.tsx'
import type { Link } from '../../ui/head.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { surveysPaths } from '../paths.ts'
import type { Wave } from '../wave.ts'
import { type Around, aboutLines, daysLines, resultsLines, toldLines, whomLines } from './lines.ts'

export type DraftPageProps = {
  frame: Frame
  wave: Wave
  /** What it was made for, if it was for anything but itself. */
  purpose: Link | null
  around: Around
  notice: string | undefined
}

/** A survey that can still be changed, part by part. */
export const DraftPage = ({ frame, wave, purpose, around, notice }: DraftPageProps) => {
  const told = toldLines(wave, around)
  return (
    <Page frame={frame} title={wave.title} now="Ask">
      <Spine>
        <Section mark="now" side="Draft" kind="now">
          <BackLink href={surveysPaths.all}>Surveys</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{wave.title}</h1>
          <p class="gt-lead">A draft: nobody is asked yet, and all of it can be changed.</p>
          <Purpose purpose={purpose} />
          <Part title="What it is" lines={aboutLines(wave, around)} href={surveysPaths.about(wave.id)} />
          {told.length > 0 && <Part title="In other languages" lines={told} href={surveysPaths.told(wave.id)} />}
          <Part title="Whom you ask" lines={whomLines(wave, around)} href={surveysPaths.whom(wave.id)} />
          <Part title="Its days" lines={daysLines(wave)} href={surveysPaths.days(wave.id)} />
          <Part title="How results are shown" lines={resultsLines(wave, around)} href={surveysPaths.results(wave.id)} />
        </Section>
        <Section mark="plan" side="Next" kind="plan" end>
          <p class="gt-p">
            When it is as you want it, look at what speaks for and against it. Nothing is fixed by looking.
          </p>
          <div class="gt-actions">
            <ButtonLink href={surveysPaths.checks(wave.id)}>Check it</ButtonLink>
          </div>
          <Details summary="Throw this draft away">
            <p class="gt-p">The questionnaire stays. What is chosen here is gone.</p>
            <form action={surveysPaths.removal(wave.id)} method="post" class="gt-space">
              <Button kind="warning" preventDoubleClick>
                Throw it away
              </Button>
            </form>
          </Details>
        </Section>
      </Spine>
    </Page>
  )
}

/** The way back to what a survey was made for. */
export const Purpose = ({ purpose }: { purpose: Link | null }): Child =>
  purpose && (
    <p class="gt-p">
      <a class="gt-a" href={purpose.href}>
        {purpose.text}
      </a>
    </p>
  )

type PartProps = { title: string; lines: readonly SummaryRow[]; href: string }

/** One part of the draft, and the way to its form. */
const Part = ({ title, lines, href }: PartProps) => (
  <>
    <h2 class="gt-h2 gt-space">{title}</h2>
    <SummaryList class="gt-space" rows={lines} />
    <p class="gt-p gt-space">
      <a class="gt-a" href={href}>
        Change<span class="govuk-visually-hidden">: {title.toLowerCase()}</span>
      </a>
    </p>
  </>
)
