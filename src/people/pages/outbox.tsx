import type { Mail } from '../../platform/mail/outbox.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const OutboxPage = ({ frame, mails }: { frame: Frame; mails: readonly Mail[] }) => (
  <Page frame={frame} title="Outbox">
    <Spine>
      <Section mark="stop" side="On this computer only" end={mails.length === 0}>
        <h1 class="gt-h1 gt-h1--s">Outbox</h1>
        <p class="gt-lead">
          {mails.length > 0
            ? 'Mail that would have been sent, had a mail server been set. Only this computer can open this page.'
            : 'No mail is waiting. A link you ask for appears here within a second or two: load the page again.'}
        </p>
      </Section>
      {mails.map((mail, i) => (
        <Section mark="done" side={`To ${mail.to}`} end={i === mails.length - 1}>
          <h2 class="gt-h2">{mail.subject}</h2>
          {mail.body.split('\n\n').map(text => (
            <p class="gt-p">
              <WithLink text={text} />
            </p>
          ))}
        </Section>
      ))}
    </Spine>
  </Page>
)

const WithLink = ({ text }: { text: string }): Child =>
  /^https?:\/\/\S+$/.test(text) ? (
    <a class="gt-a" href={text}>
      {text}
    </a>
  ) : (
    text
  )
