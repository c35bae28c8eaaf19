import { AddressWarning } from '../../ui/address-warning.tsx'
import { ExitThisPage } from '../../ui/govuk/exit-this-page.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const News = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="News, and a way out">
    <Spine>
      <Section mark="done" side="Done" end>
        <ExitThisPage href="#elsewhere" />
        <h1 class="gt-h1 gt-h1--s">What happened, and what to keep</h1>
        <NotificationBanner titleId="news" text="The codes of 3 people run out on 12 May 2027." />
        <NotificationBanner
          titleId="saved"
          type="success"
          title="Saved"
          role="region"
          text="Asha Rahman is an owner now."
        />
        <AddressWarning
          what="a code to scan"
          trouble={{
            kind: 'this machine alone',
            address: 'http://localhost:3000',
            settings: ['HOST=0.0.0.0', 'PUBLIC_URL=http://192.168.1.20:3000'],
          }}
        />
        <AddressWarning
          what="passkeys"
          trouble={{
            kind: 'not secure',
            address: 'http://gold.example.org',
            settings: ['TLS_CERT=/path/to/chain.pem', 'TLS_KEY=/path/to/key.pem'],
          }}
        />
      </Section>
    </Spine>
  </Page>
)
