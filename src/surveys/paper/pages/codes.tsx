import { answerPaths, shortPaths } from '../../../ballots/paths.ts'
import { shortOf } from '../../../ballots/short.ts'
import { inWords } from '../../../calendar/day.ts'
import type { AddressTrouble } from '../../../platform/http/reach.ts'
import { AddressWarning } from '../../../ui/address-warning.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Sheet, Strip } from '../../../ui/sheet.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'

type Props = {
  frame: Frame
  wave: Wave
  codes: readonly string[]
  publicUrl: string
  /** Why these addresses would not open on a phone, if they would not. */
  trouble: AddressTrouble | null
}

/** The only time these codes are seen. */
export const CodesPage = ({ frame, wave, codes, publicUrl, trouble }: Props) => {
  const address = publicUrl + answerPaths.answer(wave.id)
  const short = publicUrl + shortPaths.answer(shortOf(wave.id))
  return (
    <Page frame={frame} title="Print this now" now="Ask" prints="sheet">
      <Spine>
        <Section mark="now" side="Codes" note={wave.title} end>
          <BackLink href={surveysPaths.one(wave.id)}>{wave.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">Print this now</h1>
          <p class="gt-lead">
            You see it once: the codes are kept nowhere. Each lets one answer in, whoever holds it. Cut the strips apart
            and let everyone draw their own. Two people hand them out together, and destroy what is left.
          </p>
          {trouble && <AddressWarning what="a code to scan" trouble={trouble} />}
          <p class="gt-p gt-space">Use your browser’s Print. Only the strips are printed.</p>
        </Section>
      </Spine>
      <Sheet label="Strips to cut out">
        {codes.map((code, i) => (
          <Strip
            title={wave.title}
            note={`Until ${inWords(wave.closesOn)}. Draw it yourself, and show it to nobody.`}
            codeName="A code for one answer"
            code={code}
            qr={{ content: `${address}#code=${code}`, label: `Code ${i + 1} for a phone` }}
          >
            Point your phone’s camera at the picture. Or open {short.replace(/^https?:\/\//, '')} and type the code. A
            code is weaker than a ballot: if you can sign in, take a ballot instead.
          </Strip>
        ))}
      </Sheet>
    </Page>
  )
}
