import { WayOut } from '../../../events/outside/pages/around.tsx'
import { Said } from '../../../papers/pages/blocks.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { PackBlocks } from '../../pages/blocks.tsx'
import { paperOf } from '../../paper.ts'
import { type Edition, type Listed, sayOlder } from '../edition.ts'

type EditionPageProps = {
  frame: Frame
  edition: Edition
  newest: Listed
  /** `draft`: for those who run events. */
  addresses: Readonly<{ pdf: string; slides: string; newest: string; event: string; draft?: string }>
  origin: string
  /** Read without signing in. */
  isOutside?: boolean | undefined
}

/** A pack as it was published, with its two files beside it. */
export const EditionPage = ({ frame, edition, newest, addresses, origin, isOutside = false }: EditionPageProps) => {
  const { number, publishedOn, content, why } = edition
  const { document, bars } = paperOf(content, { edition: number, on: publishedOn, origin })
  const title = `Insights pack: ${content.title}`
  const older = sayOlder(edition, newest)
  return (
    <Page frame={frame} title={title} now={isOutside ? undefined : 'Learn'}>
      <Spine>
        <Section mark="done" side="Insights pack" note={`Edition ${number}`}>
          {isOutside ? <WayOut /> : <BackLink href={addresses.event}>The event</BackLink>}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {older && (
            <InsetText>
              {older}{' '}
              <a class="gt-a" href={addresses.newest}>
                Read edition {newest.number}
              </a>
            </InsetText>
          )}
          <p class="gt-lead">
            <Said words={document.lead} />
          </p>
          {why && <p class="gt-p">What was corrected: {why}</p>}
          <div class="gt-actions">
            <ButtonLink href={addresses.pdf}>As a PDF</ButtonLink>
            <ButtonLink href={addresses.slides} kind="secondary">
              As slides for PowerPoint
            </ButtonLink>
          </div>
          <div class="gt-actions">
            {isOutside && (
              <a class="gt-a" href={addresses.event}>
                The event, and whom to ask
              </a>
            )}
            {addresses.draft && (
              <a class="gt-a" href={addresses.draft}>
                Correct it
              </a>
            )}
          </div>
        </Section>
        {document.sections.map(({ title: heading, side, blocks }, i) => (
          <Section mark="stop" side={side} end={i === document.sections.length - 1} tight>
            <h2 class="gt-h2">{heading}</h2>
            <PackBlocks {...{ blocks, bars }} />
          </Section>
        ))}
      </Spine>
    </Page>
  )
}
