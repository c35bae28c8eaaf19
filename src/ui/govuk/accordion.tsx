import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type AccordionSection = Readonly<{
  heading: Child
  /** One line that is seen while the section is closed. */
  summary?: Child
  content: Child
  open?: boolean | undefined
}>

export type AccordionProps = {
  /** Unique on the page; which sections are open is remembered under it for this visit. */
  id: string
  sections: readonly AccordionSection[]
  level?: 2 | 3 | undefined
  rememberOpen?: boolean | undefined
  class?: string | undefined
}

/** For much that few read whole. Without script, and in print, every section is open. */
export const Accordion = ({ id, sections, level = 2, rememberOpen, class: extra }: AccordionProps) => (
  <div
    class={classNames('govuk-accordion', extra)}
    data-module="govuk-accordion"
    id={id}
    data-remember-expanded={rememberOpen === undefined ? undefined : String(rememberOpen)}
  >
    {sections.map((section, i) => (
      <Section section={section} id={id} number={i + 1} level={level} />
    ))}
  </div>
)

type SectionProps = { section: AccordionSection; id: string; number: number; level: 2 | 3 }

const Section = ({ section, id, number, level }: SectionProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class={classNames('govuk-accordion__section', section.open && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {section.heading}
          </span>
        </Heading>
        {section.summary && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {section.summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {section.content}
      </div>
    </div>
  )
}
