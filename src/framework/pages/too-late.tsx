import { FormPage } from '../../ui/form-page.tsx'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import { SummaryList, type SummaryRow } from '../../ui/govuk/summary-list.tsx'
import type { Station } from '../../ui/head.tsx'
import type { Frame } from '../../ui/page.tsx'

export type TooLateProps = {
  frame: Frame
  title: string
  side: string
  note?: string
  /** Where the page stands along the thread; on the strategy unless it says so. */
  now?: Station
  /** Where it is seen how things stand. */
  back: string
  why: string
  typed: readonly SummaryRow[]
}

/** Nothing was written, since somebody else has gone on meanwhile. What was typed stands here, to be kept elsewhere. */
export const TooLatePage = ({ frame, title, side, note, now = 'Strategy', back, why, typed }: TooLateProps) => (
  <FormPage {...{ frame, title, side, note, now }} back={{ href: back }}>
    <p class="gt-lead">{why}</p>
    <h2 class="gt-h3">What you typed</h2>
    <SummaryList rows={typed} />
    <div class="gt-actions">
      <ButtonLink href={back}>See how it stands</ButtonLink>
    </div>
  </FormPage>
)
