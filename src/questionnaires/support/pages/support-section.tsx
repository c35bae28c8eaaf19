import type { Child } from '../../../ui/jsx/elements.ts'
import { Section } from '../../../ui/spine.tsx'
import { messagesIn } from '../../messages.ts'
import { Signposts } from '../../pages/asked/signposts.tsx'
import { type SupportPlace, usualPlaces } from '../place.ts'

type SupportSectionProps = {
  /** As the organisation says; the usual places on pages that know none. */
  support?: readonly SupportPlace[] | undefined
  /** Whom to ask, where that is known. */
  children?: Child
}

/** Where people find support, at the foot of a page. */
export const SupportSection = ({ support = usualPlaces(), children }: SupportSectionProps) => (
  <Section mark="plan" side="Help" kind="plan" end>
    {children}
    <Signposts support={support} language="en" words={messagesIn('en')} />
  </Section>
)
