import { answerPaths, shortPaths } from '../../../ballots/paths.ts'
import { shortOf } from '../../../ballots/short.ts'
import { inWords } from '../../../calendar/day.ts'
import type { AddressTrouble } from '../../../platform/http/reach.ts'
import { AddressWarning } from '../../../ui/address-warning.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'

type Props = { frame: Frame; wave: Wave; publicUrl: string; trouble: AddressTrouble | null }

/** A poster with the address of a survey that everyone may answer. There is no code in it. */
export const PosterPage = ({ frame, wave, publicUrl, trouble }: Props) => {
  const address = publicUrl + answerPaths.answer(wave.id)
  const short = publicUrl + shortPaths.answer(shortOf(wave.id))
  return (
    <Page frame={frame} title={`Poster: ${wave.title}`} now="Ask">
      <Spine>
        <Section mark="now" side="Poster" note={`Until ${inWords(wave.closesOn)}`} end>
          <BackLink href={surveysPaths.one(wave.id)}>{wave.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">{wave.title}</h1>
          {trouble && <AddressWarning what="a code to scan" trouble={trouble} />}
          {wave.why && <Words text={wave.why} />}
          <Qr content={address} label="The address of the survey, for a phone" />
          <p class="gt-p">
            Point your phone’s camera at the picture, or open <span class="gt-long">{short}</span>
          </p>
          <p class="gt-p">
            From {inWords(wave.opensOn)} to {inWords(wave.closesOn)}. It asks for no name. What comes this way is
            counted apart, since nobody can tell whether one person answers twice: if you can sign in, take a ballot
            instead.
          </p>
        </Section>
      </Spine>
    </Page>
  )
}
