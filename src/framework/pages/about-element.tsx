import { inWords } from '../../calendar/day.ts'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import type { Element } from '../element.ts'
import { frameworkPaths } from '../paths.ts'

/** The way to everything an element says; and whether it is still worked on, and still in the framework. */
export const AboutElement = ({ element: { id, retiredOn, goneIn } }: { element: Element }) => (
  <>
    {retiredOn ? (
      <InsetText>
        This element was retired on {inWords(retiredOn)}. Its past stays readable, and no work goes on in it.
      </InsetText>
    ) : (
      goneIn !== null && (
        <InsetText>No longer in the framework since its version {goneIn}. Your work in it goes on.</InsetText>
      )
    )}
    <p class="gt-p">
      <a class="gt-a" href={frameworkPaths.elementWords(id)}>
        About this element
      </a>
    </p>
  </>
)
