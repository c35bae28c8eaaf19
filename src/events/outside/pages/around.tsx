import { messagesIn } from '../../../questionnaires/messages.ts'
import { Signposts } from '../../../questionnaires/pages/asked/signposts.tsx'
import { SupportSection } from '../../../questionnaires/support/pages/support-section.tsx'
import type { SupportPlace } from '../../../questionnaires/support/place.ts'
import { ExitThisPage } from '../../../ui/govuk/exit-this-page.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Section } from '../../../ui/spine.tsx'
import { type Event, type EventState, formNames, kindOf, whenOf, whereOf } from '../../event.ts'

/** A way out in one press, for whoever may be watched. */
export const WayOut = () => <ExitThisPage />

/** Whom to ask, and where people find support. */
export const Help = ({ event, support }: { event: Event; support: readonly SupportPlace[] }) => (
  <>
    <h2 class="gt-h2">If you have a question</h2>
    <p class="gt-p">
      Ask {event.contact}. Tell us too when something keeps you from taking part: we try to make it possible.
    </p>
    <Signposts support={support} language="en" words={messagesIn('en')} />
  </>
)

export const HelpSection = (props: Parameters<typeof Help>[0]) => (
  <Section mark="plan" side="Help" kind="plan" end>
    <Help {...props} />
  </Section>
)

/** Where people find support, on pages that know no organisation. */
export const UsualHelp = () => <SupportSection />

/** When, where and for whom, for everyone. */
export const Facts = ({ event }: { event: Event }) => (
  <SummaryList
    rows={[
      { key: 'When', value: whenOf(event) },
      { key: 'Where', value: whereOf(event) },
      ...(event.form === 'in-person' ? [] : [{ key: 'How', value: formNames[event.form] }]),
      { key: 'What', value: kindOf(event) },
      ...(event.theme ? [{ key: 'Theme', value: event.theme }] : []),
      ...(event.audience ? [{ key: 'For whom', value: event.audience }] : []),
      ...(event.access ? [{ key: 'Access', value: event.access }] : []),
    ]}
  />
)

/** How an event stands, for whoever thinks of coming. */
export const standing: Readonly<Record<EventState, string>> = {
  draft: '',
  told: 'There is room.',
  full: 'All places are taken. You can go on the waiting list: when a place becomes free and it is your turn, it is yours.',
  closed: 'Registration is over.',
  'called-off': '',
  over: 'It is over.',
}
