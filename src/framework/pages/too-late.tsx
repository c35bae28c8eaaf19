import { FormPage } from '../../ui/form-page.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { SummaryList, type SummaryRow } from '../../ui/govuk/summary-list.tsx'
import type { Frame } from '../../ui/page.tsx'

export type TooLateProps = {
  frame: Frame
  title: string
  side: string
  note: string
  /** Where it is seen how things stand. */
  back: string
  why: string
  typed: readonly SummaryRow[]
}

/** Nothing was written, since somebody else has gone on meanwhile. What was typed stands here, to be kept elsewhere. */
export const TooLatePage = ({ frame, title, side, note, back, why, typed }: TooLateProps) => (
  <FormPage {...{ frame, title, side, note }} now="Strategy" back={{ href: back }}>
    <p class="gt-lead">{why}</p>
    <h2 class="gt-h3">What you typed</h2>
    <SummaryList rows={typed} />
    <div class="gt-actions">
      <ButtonLink href={back}>See how it stands</ButtonLink>
    </div>
  </FormPage>
)
