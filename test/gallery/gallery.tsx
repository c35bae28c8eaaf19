import type { Manifest } from '../../src/ui/assets.ts'
import { Page } from '../../src/ui/page.tsx'
import { Section, Spine } from '../../src/ui/spine.tsx'
import { Form } from './form.tsx'
import { Charts, Read, Threads } from './pieces.tsx'

/** Every component once, in the setting it is made for. */
export const Gallery = ({ manifest }: { manifest: Manifest }) => (
  <Page
    frame={{
      manifest,
      home: '/',
      organisation: 'Aldermoor Care and Support',
      person: { text: 'Asha Rahman', href: '/me' },
      stations: { Ask: '/ask', Learn: '/learn' },
      links: [{ text: 'How we protect answers', href: '/protect' }],
    }}
    title="Pieces"
    now="Learn"
  >
    <Spine>
      <Section mark="done" side="Asked" note="2 to 29 March 2026">
        <h1 class="gt-h1 gt-h1--s">More than half of us feel safe to speak up. On nights, fewer than a third do.</h1>
        <p class="gt-lead">412 of 655 people answered, 63%.</p>
      </Section>
      <Charts />
      <Threads />
      <Read />
      <Form />
    </Spine>
  </Page>
)
