import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { PlaceTyped } from '../forms.ts'

/** What somebody typed, when registration ended before they sent it. */
export const NotTaken = ({ typed }: { typed: PlaceTyped }): Child => {
  const { name, email, organisation, role, needs } = typed
  const rows = [
    { key: 'Name', value: name },
    { key: 'E-mail address', value: email },
    { key: 'Organisation', value: organisation },
    { key: 'Role', value: role },
    { key: 'What you need', value: needs },
  ].filter(({ value }) => value)
  return (
    rows.length > 0 && (
      <>
        <p class="gt-p">We did not keep what you typed. Here it is, if you want to copy it.</p>
        <SummaryList rows={rows} />
      </>
    )
  )
}
