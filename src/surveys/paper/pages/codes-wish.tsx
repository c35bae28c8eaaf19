import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { surveysPaths } from '../../paths.ts'
import type { Wave } from '../../wave.ts'

export type CodesWishPageProps = {
  frame: Frame
  wave: Wave
  /** How many can still be made at once. */
  most: number
  count: string
  errors: readonly FieldError[]
}

/** How many codes are wanted, and what they are worth. */
export const CodesWishPage = ({ frame, wave, most, count, errors }: CodesWishPageProps) => (
  <FormPage
    {...{ frame, errors }}
    title="Codes on paper"
    now="Ask"
    side="Survey"
    note={wave.title}
    back={{ href: surveysPaths.one(wave.id), text: wave.title }}
  >
    <p class="gt-lead">For people without e-mail, or whose phone cannot take a ballot. Each code lets one answer in.</p>
    <p class="gt-p">
      A code is weaker than a ballot: whoever hands it out could note whose it is. So cut the sheet up, put the strips
      into a box, and let everyone draw their own.
    </p>
    <p class="gt-p">
      Nothing says who has which code, or who has drawn one. Somebody could answer with a ballot and with a code: give a
      strip only to those who cannot take a ballot. {madeSoFar(wave)}
    </p>
    <p class="gt-p">
      Whoever prints codes could use them, and take their own answers away from the results. So print no more than you
      need. Let two people hand them out together, and destroy what is left. Once as many answers are in as people are
      asked, no code lets another in. Where fewer than {wave.rule.base} people use a ballot beside codes, ballots are
      not counted. The results say how many codes were printed.
    </p>
    {most > 0 ? (
      <form action={surveysPaths.codes(wave.id)} method="post" novalidate class="gt-space">
        <Input
          name="count"
          label="How many?"
          labelSize="s"
          hint={`Up to ${most}. You see them once; they are kept nowhere.`}
          value={count}
          error={errorAt(errors, 'count')}
          inputmode="numeric"
          width={4}
        />
        <Button>Make the codes</Button>
      </form>
    ) : (
      <p class="gt-p">No more can be made.</p>
    )}
  </FormPage>
)

function madeSoFar({ codesPrinted, invitedPeople }: Wave): string {
  return `So far ${codesPrinted} ${codesPrinted === 1 ? 'code is' : 'codes are'} made, of ${invitedPeople} at most: as many as people are asked.`
}
