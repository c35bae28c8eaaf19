import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { Wording } from '../queries.ts'
import { Marked } from './marked.tsx'

export type DifferencesPageProps = {
  frame: Frame
  term: Term
  wordings: readonly Wording[]
  before: Wording | null
  after: Wording | null
}

/** Two wordings against each other, word by word. */
export const DifferencesPage = ({ frame, term, wordings, before, after }: DifferencesPageProps) => {
  const { station, kind } = term
  const options = wordings.map(({ id, number, words }) => ({ value: id, text: `${number}. ${beginningOf(words)}` }))
  return (
    <Page frame={frame} title="Word by word" now="Strategy">
      <Spine>
        <Section mark="now" side={`${kindWords[kind].side} ${station.number}`} note="Draft" kind="now" end>
          <BackLink href={definitionsPaths.wordings(station.id)}>Proposed words</BackLink>
          <h1 class="gt-h1 gt-h1--s">Word by word</h1>
          {before && after ? (
            <>
              <p class="gt-lead">What would have to change in one wording to make the other.</p>
              <form action={definitionsPaths.differences(station.id)} method="get" class="gt-space">
                <Select name="before" label="From" labelSize="s" value={before.id} options={options} />
                <Select name="after" label="To" labelSize="s" value={after.id} options={options} />
                <Button kind="secondary">Show the differences</Button>
              </form>
              <h2 class="gt-h2">
                From wording {before.number} to wording {after.number}
              </h2>
              <Marked before={before.words} after={after.words} />
              {kind === 'value' && (
                <>
                  <h3 class="gt-h3">What we do because of it</h3>
                  <Marked before={before.behaviours} after={after.behaviours} />
                </>
              )}
              <p class="gt-meta">Struck through is taken out. Underlined and bold is put in.</p>
            </>
          ) : (
            <p class="gt-lead">There have to be two wordings before they can be held against each other.</p>
          )}
        </Section>
      </Spine>
    </Page>
  )
}

function beginningOf(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words
}
