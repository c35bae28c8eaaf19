import type { AddressTrouble } from '../../../platform/http/reach.ts'
import { directionOf, plainOf } from '../../../questionnaires/text.ts'
import { AddressWarning } from '../../../ui/address-warning.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'
import type { Poster } from '../poster.ts'

type Props = {
  frame: Frame
  wave: Wave
  organisation: string
  posters: readonly Poster[]
  /** The short address of where answers are given. */
  address: string
  trouble: AddressTrouble | null
}

/** Posters with the address of a survey that everyone may answer, one in each language. There is no code in them. */
export const PosterPage = ({ frame, wave, organisation, posters, address, trouble }: Props) => (
  <Page frame={frame} title={`Poster: ${wave.title}`} now="Ask" prints="sheet">
    <Spine>
      <Section mark="now" side="Poster" note={wave.title} end>
        <BackLink href={surveysPaths.one(wave.id)}>{wave.title}</BackLink>
        <h1 class="gt-h1 gt-h1--s">A poster</h1>
        <p class="gt-lead">
          {posters.length > 1
            ? 'Use your browser’s Print. Only the posters are printed, each on a side of A4: one in each language.'
            : 'Use your browser’s Print. Only the poster is printed, on a side of A4.'}
        </p>
        {trouble && <AddressWarning what="a code to scan" trouble={trouble} />}
      </Section>
    </Spine>
    <Sheet label={posters.length > 1 ? 'Posters' : 'Poster'}>
      {posters.map(poster => (
        <OnePoster {...{ organisation, poster, address }} />
      ))}
    </Sheet>
  </Page>
)

type OneProps = Pick<Props, 'organisation' | 'address'> & { poster: Poster }

const OnePoster = ({ organisation, poster: { title, titleLanguage, words, days }, address }: OneProps) => (
  <article class="gt-poster" lang={words.language} dir={words.direction}>
    <div>
      <p class="gt-poster__line" dir="auto">
        {organisation}
      </p>
      <h2 class="gt-poster__title" lang={plainOf(titleLanguage)} dir={directionOf(titleLanguage)}>
        {title}
      </h2>
      <p class="gt-poster__line">{days}</p>
    </div>
    <Qr content={address} label={`${title}: ${address}`} />
    <div>
      <p class="gt-poster__line">{words.say('poster-scan')}</p>
      <p class="gt-poster__address" translate="no" dir="ltr">
        {address.replace(/^https?:\/\//, '')}
      </p>
    </div>
    <div>
      <p class="gt-poster__line">{words.say('poster-vow')}</p>
      <p>{words.say('poster-apart')}</p>
    </div>
  </article>
)
