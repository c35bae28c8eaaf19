import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { Frame } from '../../../ui/page.tsx'
import type { PlaceTyped } from '../../outside/forms.ts'
import { PlaceFields } from '../../outside/pages/place-fields.tsx'
import { eventsPaths } from '../../paths.ts'
import { linesOf, type Place } from '../../places/place.ts'

export type PlacePageProps = {
  frame: Frame
  place: Place
  typed: PlaceTyped
  errors: readonly FieldError[]
  /** As whoever fills it in has seen it. */
  version: number
  /** Somebody else has saved since. */
  isChanged: boolean
}

/** For a host who puts right what somebody told of themselves, such as a name that was misspelt. */
export const PlacePage = ({ frame, place, version, typed, errors, isChanged }: PlacePageProps) => (
  <FormPage
    frame={frame}
    title={`Put right what ${place.name} told us`}
    now="Act"
    side="Who comes"
    back={{ href: eventsPaths.people(place.eventId), text: 'Everyone with a place' }}
    errors={errors}
    script="live.js"
  >
    {isChanged && <Meanwhile rows={linesOf(place)} />}
    <p class="gt-p">
      {place.memberId
        ? 'Their name is that of their own account here.'
        : 'The e-mail address stays: it is theirs to give. If it is wrong, take them off the list and add them again.'}
    </p>
    <form action={eventsPaths.placeOf(place.id)} method="post" novalidate>
      <input type="hidden" name="version" value={String(version)} />
      <PlaceFields {...{ typed, errors }} isKnown={place.memberId !== null} isOfOther />
      <Button preventDoubleClick>Save</Button>
    </form>
  </FormPage>
)
