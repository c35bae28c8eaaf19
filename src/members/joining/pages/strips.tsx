import type { AddressTrouble } from '../../../platform/http/reach.ts'
import { AddressWarning } from '../../../ui/address-warning.tsx'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Sheet, Strip as StripOfPaper } from '../../../ui/sheet.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { membersPaths } from '../../paths.ts'
import { type PlacedUnit, pathOf } from '../../unit.ts'
import type { Strip } from '../queries.ts'

type Props = {
  frame: Frame
  strips: readonly Strip[]
  units: readonly PlacedUnit[]
  publicUrl: string
  organisation: string
  back: string
  /** Why these addresses would not open on a phone, if they would not. */
  trouble: AddressTrouble | null
}

/** The only time these codes are seen. */
export const StripsPage = ({ frame, strips, units, publicUrl, organisation, back, trouble }: Props) => {
  const unitOf = new Map(units.map(unit => [unit.id, unit]))
  return (
    <Page frame={frame} title="Print this now" place={membersPaths.all} prints="sheet">
      <Spine>
        <Section mark="now" side="Codes" end>
          <BackLink href={back} />
          <h1 class="gt-h1 gt-h1--s">Print this now</h1>
          <p class="gt-lead">
            You see it once: the codes are kept nowhere. Each lets in whoever holds it, as the person on the strip,
            once, for 30 days. Codes made for them before no longer work.
          </p>
          {trouble && <AddressWarning what="a code to scan" trouble={trouble} />}
          <p class="gt-p gt-space">Use your browser’s Print. Only the strips are printed.</p>
        </Section>
      </Spine>
      <Sheet label="Strips to cut out">
        {strips.map(({ name, unitId, code }) => (
          <StripOfPaper
            title={name}
            note={pathOf(unitOf.get(unitId ?? '')) || organisation}
            codeName="Your code"
            code={code}
            qr={{ content: publicUrl + membersPaths.joinWith(code), label: `Code of ${name} for a phone` }}
          >
            Point your phone’s camera at the picture. Or open {withoutScheme(publicUrl + membersPaths.join)} and type
            the code. Once, within 30 days.
          </StripOfPaper>
        ))}
      </Sheet>
    </Page>
  )
}

const withoutScheme = (address: string) => address.replace(/^https?:\/\//, '')
