import { inWords } from '../../../calendar/day.ts'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { PublicContact } from '../../queries.ts'
import { limits, reviewedOn, tested } from '../accessibility.ts'

/** For anybody: what was tested and how, what is known to be missing, and how to tell us. */
export const AccessibilityPage = ({ frame, contacts }: { frame: Frame; contacts: readonly PublicContact[] }) => (
  <Page frame={frame} title="Can everybody use this?">
    <Spine>
      <Section mark="now" side="The aim">
        <h1 class="gt-h1">Can everybody use this?</h1>
        <p class="gt-lead">
          They should. We aim for the Web Content Accessibility Guidelines 2.2, level AA, and we believe we meet them in
          part: not everything has been tried by people yet.
        </p>
        <p class="gt-p gt-space">
          You can zoom in, change colours, use a keyboard or your voice, and turn JavaScript off.
        </p>
      </Section>
      <Section mark="stop" side="Tell us" id="report">
        <h2 class="gt-h2">Tell us about a barrier</h2>
        <Whom contacts={contacts} />
        <p class="gt-p gt-space">
          Say which page it was, what you wanted to do, and what you use to read pages. You can ask for it in another
          form, such as large print.
        </p>
      </Section>
      <Section mark="stop" side="How we know">
        <h2 class="gt-h2">What was tested, and how</h2>
        <p class="gt-p">By tests that run before every version:</p>
        <ul class="gt-list gt-space">
          {tested.map(({ says }) => (
            <li>{says}</li>
          ))}
        </ul>
      </Section>
      <Section mark="stop" side="Not yet">
        <h2 class="gt-h2">What we know is missing</h2>
        <ul class="gt-list">
          {limits.map(limit => (
            <li>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section mark="stop" side="The law" end>
        <h2 class="gt-h2">Whom the law binds</h2>
        <p class="gt-p">
          Public-sector bodies must follow the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
          Accessibility Regulations 2018. Such a body publishes a statement of its own, and can begin with this one.
          Every organisation must make changes that are reasonable for disabled people, under the Equality Act 2010, or
          in Northern Ireland the Disability Discrimination Act 1995.
        </p>
        <p class="gt-p">
          If you told them and are not happy with the answer, you can go to the Equality Advisory and Support Service (
          <a class="gt-a" href="https://www.equalityadvisoryservice.com/">
            www.equalityadvisoryservice.com
          </a>
          ), or in Northern Ireland to the Equality Commission (
          <a class="gt-a" href="https://www.equalityni.org/">
            www.equalityni.org
          </a>
          ).
        </p>
        <p class="gt-p">This page was last reviewed on {inWords(reviewedOn)}.</p>
      </Section>
    </Spine>
  </Page>
)

const Whom = ({ contacts }: { contacts: readonly PublicContact[] }) => {
  const named = contacts.flatMap(({ organisation, barrier }) =>
    barrier ? [{ key: organisation, value: barrier }] : [],
  )
  if (named.length) return <SummaryList class="gt-space" rows={named} />
  return <p class="gt-p">Tell the organisation you work for, or that asked you to answer.</p>
}
