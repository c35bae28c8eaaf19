import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'

export const Contents = ({ frame, names }: { frame: Frame; names: readonly string[] }) => (
  <Page frame={frame} title="Gallery">
    <Spine>
      <Section mark="now" side="Gallery" end>
        <h1 class="gt-h1">Every piece, in every state</h1>
        <p class="gt-lead">Look at each in the dark, on a phone, on paper and with the Tab key.</p>
        <ol class="gt-contents gt-space">
          {names.map(name => (
            <li>
              <a class="gt-a" href={`/gallery/${name}`}>
                {name}
              </a>
            </li>
          ))}
        </ol>
      </Section>
    </Spine>
  </Page>
)
