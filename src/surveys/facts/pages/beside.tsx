import { inWords } from '../../../calendar/day.ts'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type SaidFact, sayNumber } from '../fact.ts'

/** What the host says, beside results that were protected: so that nobody takes the one for the other. */
export const HostsFacts = ({ facts, codes }: { facts: readonly SaidFact[]; codes: number }) => (
  <>
    {facts.length > 0 && <Counted facts={facts} />}
    {codes > 0 && (
      <p class="gt-p gt-space">
        {codes === 1 ? 'One code' : `${codes.toLocaleString('en-GB')} codes`} on paper {codes === 1 ? 'was' : 'were'}{' '}
        printed for this survey. Whoever prints codes could use them.
      </p>
    )}
  </>
)

const Counted = ({ facts }: { facts: readonly SaidFact[] }) => (
  <>
    <h2 class="gt-h2 gt-space">What its host counted</h2>
    <p class="gt-p">
      These numbers are no answers. Whoever held it counted them, and they are shown as they were written down.
    </p>
    <SummaryList class="gt-space" rows={facts.map(fact => ({ key: fact.words, value: sayNumber(fact) }))} />
    <p class="gt-meta">{saidBy(facts)}</p>
  </>
)

function saidBy(facts: readonly SaidFact[]): string {
  const last = facts.reduce((latest, each) => (each.saidOn > latest.saidOn ? each : latest))
  return `Written down ${last.saidBy ? `by ${last.saidBy} ` : ''}on ${inWords(last.saidOn)}.`
}
