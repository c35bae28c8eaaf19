import { inWords } from '../../../calendar/day.ts'
import { whoMay } from '../../../people/permission.ts'
import { roleNames } from '../../../people/role.ts'
import { surveysPaths } from '../../../surveys/paths.ts'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Asking } from '../asking.ts'

type GoingOnProps = {
  /** What a host has to know of them. */
  lead: string
  asking: readonly Asking[]
  mayAskPeople: boolean
}

/** Surveys that are not called off with their event, nor moved with it, and where that is done. */
export const GoingOn = ({ lead, asking, mayAskPeople }: GoingOnProps): Child =>
  asking.length > 0 && (
    <InsetText>
      <p class="gt-p">{lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {asking.map(({ wave }) => wave && <li>{sayWave(wave, mayAskPeople)}</li>)}
      </ul>
      {!mayAskPeople && <p class="gt-p">You cannot call a survey off. Ask somebody who can: {roles}.</p>}
    </InsetText>
  )

const sayWave = ({ id, title, opensOn, closesOn }: NonNullable<Asking['wave']>, mayAskPeople: boolean): Child => (
  <>
    “{title}”, from {inWords(opensOn)} to {inWords(closesOn)}
    {mayAskPeople && (
      <>
        .{' '}
        <a class="gt-a" href={surveysPaths.callingOff(id)}>
          Call off this survey<span class="govuk-visually-hidden">: {title}</span>
        </a>
      </>
    )}
  </>
)

const those = whoMay('work on answers')
const roles = those === 'everyone' ? 'everyone here' : those.map(role => roleNames[role]).join(', ')
