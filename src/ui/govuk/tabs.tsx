import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type Tab = Readonly<{ label: string; id?: string | undefined; panel: Child }>

export type TabsProps = {
  /** Stands over the list of what is below, where there is no script or no room for tabs. */
  title?: Child
  id?: string | undefined
  /** Panels without an id of their own are called after this: `idPrefix-1`. */
  idPrefix?: string | undefined
  tabs: readonly Tab[]
  class?: string | undefined
}

/** Without script, and in print: a list of links, and every panel below it. Never for steps, nor for what must all be read. */
export const Tabs = ({ title = 'Contents', id, idPrefix = '', tabs, class: extra }: TabsProps) => {
  const panels = tabs.map((tab, i) => ({ ...tab, id: tab.id ?? `${idPrefix}-${i + 1}` }))
  return (
    <div id={id} class={classNames('govuk-tabs', extra)} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {panels.length > 0 && (
        <ul class="govuk-tabs__list">
          {panels.map((tab, i) => (
            <li class={classNames('govuk-tabs__list-item', i === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.id}`}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {panels.map((tab, i) => (
        <div class={classNames('govuk-tabs__panel', i > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
          {tab.panel}
        </div>
      ))}
    </div>
  )
}
