import { BackLink } from '../../ui/govuk/back-link.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { HIDDEN } from '../../ui/hidden.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { releasesPaths } from '../paths.ts'
import { type Guess, judge, puzzle, tablesThatFit } from '../puzzle.ts'

/** What we do so that nobody can be found in a figure, with an example to break. Open to everyone. */
export const ProtectionPage = ({ frame, guess }: { frame: Frame; guess: Guess }) => (
  <Page frame={frame} title="How we protect people">
    <Spine>
      <Section mark="stop" side="The rule">
        <h1 class="gt-h1">How we protect people</h1>
        <p class="gt-lead">
          We show what a group says, and never what a person says. The rule is fixed before the first figure is made,
          and nobody can lower it afterwards.
        </p>
        <ul class="gt-list gt-space">
          <li>A group of fewer than 10 people is not shown at all.</li>
          <li>A number that stands for 1 to 4 people is not shown.</li>
          <li>A few of their neighbours are hidden too, so that nobody can work them out by subtraction.</li>
          <li>Every percentage is made of two figures that are shown. If one is hidden, so is the percentage.</li>
        </ul>
        <p class="gt-p gt-space">
          An organisation may choose a stricter rule, and every release prints the rule it was made with.
        </p>
      </Section>
      <Section mark="stop" side="Try it" id="try">
        <h2 class="gt-h2">Try to find the hidden numbers</h2>
        <p class="gt-p">
          Here is an invented team survey. Something in it stands for fewer than 5 people. If we hid that number alone,
          anybody could find it by subtraction. So neighbours are hidden with it. What could the four hidden numbers be?
        </p>
        <Puzzle />
        <GuessForm guess={guess} />
      </Section>
      <Section mark="stop" side="What we do">
        <h2 class="gt-h2">Five things, every time</h2>
        <ol class="gt-list">
          <li>We count. Raw counts stay in the computer’s memory: they are never shown, kept or written to a log.</li>
          <li>We hide every small number, and every small group with all it said.</li>
          <li>
            We write down every sum a reader could make: answers add up to a group, groups add up to everyone, an
            earlier release to this one. Then we hide neighbours until no hidden number follows from those sums.
          </li>
          <li>
            We think of the one person who answered something alone, knows it, and subtracts. They learn nothing about
            anybody else.
          </li>
          <li>
            Before anything is released we attack it ourselves, with other mathematics and other code. If the attack
            finds one number, nothing is released.
          </li>
        </ol>
      </Section>
      <Section mark="stop" side="What we hold">
        <h2 class="gt-h2">What happens to the answers</h2>
        <p class="gt-p">
          A file of answers is read once. Names, addresses, times and comments are left out and never stored. The rest
          is put into a random order. It is deleted the moment the release is made, and after 7 days at the latest.
        </p>
      </Section>
      <Section mark="stop" side="What we say" end>
        <h2 class="gt-h2">“{HIDDEN}”</h2>
        <p class="gt-p">
          These words stand wherever a number is hidden. They never say why: telling a small number from its neighbour
          would give the small one away.
        </p>
        <BackLink href="/">Back</BackLink>
      </Section>
    </Spine>
  </Page>
)

const Puzzle = () => (
  <table class="govuk-table gt-puzzle">
    <caption class="govuk-table__caption">“I feel safe to speak up”, invented answers</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {['Team', 'People', 'Agree', 'Neither', 'Disagree'].map(label => (
          <th
            scope="col"
            class={label === 'Team' ? 'govuk-table__header' : 'govuk-table__header govuk-table__header--numeric'}
          >
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {puzzle.rows.map(({ label, cells }) => (
        <tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header">
            {label}
          </th>
          {cells.map(cell =>
            typeof cell === 'number' ? (
              <td class="govuk-table__cell govuk-table__cell--numeric">{cell}</td>
            ) : (
              <td class="govuk-table__cell govuk-table__cell--numeric gt-bare">
                <b>
                  <span class="govuk-visually-hidden">hidden </span>
                  {cell}
                </b>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const GuessForm = ({ guess }: { guess: Guess }) => {
  const verdict = judge(guess)
  return (
    <form action={`${releasesPaths.protection}#try`} method="get" class="gt-space">
      {verdict && (
        <p class="gt-lead" role="status">
          {verdict}
        </p>
      )}
      <div class="gt-guess">
        {puzzle.unknowns.map(name => (
          <Input name={name} label={`Hidden ${name.toUpperCase()}`} value={guess[name]} inputmode="numeric" width={3} />
        ))}
      </div>
      <Button>Check my guess</Button>
      <p class="gt-small gt-space">
        {tablesThatFit.length} different sets of numbers fit everything that is shown. One of them is true. Nothing on
        this page says which.
      </p>
    </form>
  )
}
