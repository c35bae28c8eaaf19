import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type SummaryAction = Readonly<{ text: Child; href: string; hiddenText?: string | undefined }>

export type SummaryRow = Readonly<{ key: Child; value?: Child; actions?: readonly SummaryAction[] | undefined }>

export const SummaryList = ({ rows, class: extra }: { rows: readonly SummaryRow[]; class?: string | undefined }) => {
  const anyActions = rows.some(row => row.actions?.length)
  return (
    <dl class={classNames('govuk-summary-list', extra)}>
      {rows.map(({ key, value, actions = [] }) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd class="govuk-summary-list__actions">
              <Actions actions={actions} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

const Actions = ({ actions }: { actions: readonly SummaryAction[] }): Child => {
  const [only, second] = actions
  if (only && !second) return <ActionLink action={only} />
  return (
    <ul class="govuk-summary-list__actions-list">
      {actions.map(action => (
        <li class="govuk-summary-list__actions-list-item">
          <ActionLink action={action} />
        </li>
      ))}
    </ul>
  )
}

const ActionLink = ({ action: { text, href, hiddenText } }: { action: SummaryAction }) => (
  <a class="govuk-link" href={href}>
    {text}
    {hiddenText && <span class="govuk-visually-hidden"> {hiddenText}</span>}
  </a>
)
