import type { Child } from './jsx/elements.ts'

export type AccordionSection = Readonly<{
  heading: Child
  /** One line that is seen while the section is closed, too. */
  summary?: Child
  content: Child
  open?: boolean | undefined
}>

/**
 * For much that few read whole. The browser opens and closes it, without script; on paper every section is open. For a
 * single aside take `Details`.
 */
export const Accordion = ({ sections }: { sections: readonly AccordionSection[] }) => (
  <div class="gt-accordion">
    {sections.map(({ heading, summary, content, open }) => (
      <details open={open}>
        <summary>
          <b>{heading}</b>
          {summary && <span class="gt-meta">{summary}</span>}
        </summary>
        {content}
      </details>
    ))}
  </div>
)
