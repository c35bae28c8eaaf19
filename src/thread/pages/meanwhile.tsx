import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList, type SummaryRow } from '../../ui/govuk/summary-list.tsx'

/** Somebody else saved first: how it stands now, beside what was typed. */
export const Meanwhile = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <NotificationBanner title="Somebody else was here first">
    <p class="govuk-notification-banner__heading">Nothing you typed is lost. This is how it stands now:</p>
    <SummaryList rows={rows} />
    <p class="gt-space">Change what you typed below if you need to. When you save, yours stands.</p>
  </NotificationBanner>
)
