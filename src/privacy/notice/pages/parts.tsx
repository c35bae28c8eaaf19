import { Details } from '../../../ui/govuk/details.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { bases } from '../../basis.ts'
import type { Keeping } from '../../keeping/keeping.ts'
import { type KindId, kindIds, kindOf } from '../../kinds.ts'
import type { Grounds } from '../../queries.ts'
import { seerNames } from '../../seers.ts'
import { regulator, rights } from '../right.ts'

/** The first layer: what most people want to know. */
export const InShort = () => (
  <ul class="gt-list gt-space">
    <li>If you answer a survey, your answer is kept without your name. Nobody is shown what one person said.</li>
    <li>If you work here, your name and your team are kept, so that you can sign in.</li>
    <li>We use cookies only to sign you in and keep you signed in. Nobody tracks you, and nothing is sold.</li>
    <li>No page asks another company for anything.</li>
    <li>Nothing is decided about you by a computer alone.</li>
    <li>You can see, take away and erase what is held about you.</li>
  </ul>
)

export const Rights = () => (
  <>
    <SummaryList
      class="gt-space"
      rows={rights.map(({ name, how, article }) => ({ key: name, value: `${how} (UK GDPR ${article})` }))}
    />
    <p class="gt-p gt-space">
      It costs nothing. Your organisation has one month to answer. If you are not happy with how your data is used,
      complain to your organisation first: it has to tell you within 30 days that your complaint has arrived, and look
      into it.
    </p>
    <p class="gt-p">
      You can always complain to {regulator.name}, which watches over data protection in the United Kingdom:{' '}
      <a class="gt-a" href={regulator.address}>
        {regulator.address}
      </a>
    </p>
  </>
)

type KindsProps = { ids?: readonly KindId[]; keeping: Keeping | null; grounds: Grounds }

/** The second layer: every kind of data, each to be opened. Times are an organisation's own where there is one. */
export const Kinds = ({ ids = kindIds, keeping, grounds }: KindsProps) => (
  <>
    {ids.map(id => {
      const kind = kindOf(id)
      const basis = grounds[id] ?? kind.basis
      return (
        <Details summary={kind.name}>
          <SummaryList
            rows={[
              { key: 'What', value: kind.what },
              { key: 'About', value: kind.whose },
              { key: 'Why', value: kind.why },
              ...(basis ? [{ key: 'On what grounds', value: groundsInWords(id, grounds) }] : []),
              ...(kind.condition ? [{ key: 'Needs special care', value: kind.condition }] : []),
              { key: 'From', value: kind.from },
              { key: 'Seen by', value: seerNames(kind.seenBy) },
              { key: 'Kept', value: keeping ? kind.kept(keeping) : keptAnywhere(id) },
              { key: 'Removed by', value: kind.removedBy },
            ]}
          />
        </Details>
      )
    })}
  </>
)

/** The grounds, and whether the organisation has decided or we only suggest. */
function groundsInWords(id: KindId, grounds: Grounds): string {
  const decided = grounds[id]
  const basis = decided ?? kindOf(id).basis
  if (!basis) return 'None is needed for this by itself'
  const { name, article } = bases[basis]
  return `${name} (${article})${decided ? '' : ': suggested, for the organisation to decide'}`
}

/** Where each organisation decides for itself, no number is true for all. */
function keptAnywhere(id: KindId): string {
  if (id === 'staff-list') return 'while somebody works there, and for a time after that their organisation sets'
  if (id === 'acts') return 'for a time that each organisation sets'
  return kindOf(id).kept({ leavers: 0, acts: 0 })
}
