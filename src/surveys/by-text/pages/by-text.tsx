import type { AddressTrouble } from '../../../platform/http/reach.ts'
import { languageName } from '../../../questionnaires/languages/language-names.ts'
import { directionOf, plainOf } from '../../../questionnaires/text.ts'
import { AddressWarning } from '../../../ui/address-warning.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import type { TextMessage } from '../message.ts'

type Props = { frame: Frame; wave: Wave; messages: readonly TextMessage[]; trouble: AddressTrouble | null }

/** What to send to phones, by whoever has the numbers. */
export const ByTextPage = ({ frame, wave, messages, trouble }: Props) => (
  <Page frame={frame} title={`Text message: ${wave.title}`} now="Ask">
    <Spine>
      <Section mark="now" side="Text message" note={wave.title} end>
        <BackLink href={surveysPaths.one(wave.id)}>{wave.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">A text message</h1>
        {trouble && <AddressWarning what="a link to open" trouble={trouble} />}
        <p class="gt-lead">
          For people who read no e-mail at work. Copy it into whatever you send messages with, and send it to everyone
          who is asked.
        </p>
        <p class="gt-p">
          The address is the same for everyone and leads to the ballot. Never send anybody a code of their own: whoever
          sends it could note whose it is.
        </p>
        {messages.map(message => (
          <Message message={message} isAlone={messages.length === 1} />
        ))}
      </Section>
    </Spine>
  </Page>
)

const Message = ({ message: { language, text, pieces }, isAlone }: { message: TextMessage; isAlone: boolean }) => (
  <section class="gt-space">
    {!isAlone && <h2 class="gt-h2">{languageName(language)}</h2>}
    <InsetText>
      <span class="gt-long" lang={plainOf(language)} dir={directionOf(language)}>
        {text}
      </span>
    </InsetText>
    <p class="gt-p">
      {pieces === 1 ? 'It fits into one text message.' : `It is paid for as ${pieces} text messages.`}{' '}
      <a class="gt-a" href={`sms:?&body=${encodeURIComponent(text)}`}>
        Open it in the messages of this phone
        {!isAlone && <span class="govuk-visually-hidden">, {languageName(language)}</span>}
      </a>
    </p>
  </section>
)
