import { ButtonLink } from './ui/govuk/button.tsx'
import { type Frame, Page } from './ui/page.tsx'

/** What we say when we cannot do what was asked: what happened, and what comes next. */
export type Refusal = Readonly<{ heading: string; happened: string; next: string }>

type Props = { frame: Frame; refusal: Refusal; reference: string | undefined }

export const RefusalPage = ({ frame, refusal: { heading, happened, next }, reference }: Props) => (
  <Page frame={frame} title={heading}>
    <main id="main">
      <div class="gt-lost" aria-hidden="true">
        <i></i>
      </div>
      <div class="gt-wrap">
        <div class="gt-inset">
          <h1 class="gt-h1">{heading}</h1>
          <p class="gt-lead">{happened}</p>
          <p class="gt-p gt-space">{next}</p>
          {reference && (
            <p class="gt-p">If it happens again, give this number to whoever runs Goldthread: {reference}</p>
          )}
          <div class="gt-actions">
            <ButtonLink href={frame.home}>Back to the start</ButtonLink>
          </div>
        </div>
      </div>
    </main>
  </Page>
)
