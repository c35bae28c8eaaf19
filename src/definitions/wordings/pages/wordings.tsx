import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { TurnPages } from '../../../ui/turn-pages.tsx'
import { Words } from '../../../ui/words.tsx'
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { Term } from '../../term.ts'
import type { Wording } from '../queries.ts'

export type WordingsPageProps = {
  frame: Frame
  term: Term
  wordings: readonly Wording[]
  page: number
  hasMore: boolean
  mayPropose: boolean
  notice?: string | undefined
}

/** All wordings that stand, the newest first. */
export const WordingsPage = ({ frame, term, wordings, page, hasMore, mayPropose, notice }: WordingsPageProps) => {
  const { station, kind } = term
  const address = definitionsPaths.wordings(station.id)
  return (
    <Page frame={frame} title="Proposed words" now="Strategy">
      <Spine>
        <Section mark="now" side={`${kindWords[kind].side} ${station.number}`} note="Draft" kind="now" end>
          <BackLink href={definitionsPaths.term(station.id)}>{station.title}</BackLink>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">Proposed words</h1>
          <div class="gt-actions">
            {mayPropose && <ButtonLink href={definitionsPaths.proposing(station.id)}>Propose words</ButtonLink>}
            {wordings.length > 1 && (
              <a class="gt-a" href={definitionsPaths.differences(station.id)}>
                Hold two against each other
              </a>
            )}
          </div>
          {wordings.length === 0 && <p class="gt-p">Nobody has proposed anything yet.</p>}
          {wordings.length > 0 && (
            <StackTable
              caption="Proposed words"
              headings={['Wording', 'The words', 'Proposed by']}
              rows={wordings.map(wording => ({
                name: (
                  <a class="gt-a" href={definitionsPaths.wording(wording.id)}>
                    Wording {wording.number}
                  </a>
                ),
                cells: [<Words text={wording.words} />, `${whoOf(wording.by)}, ${inWords(wording.proposedOn)}`],
              }))}
            />
          )}
          <TurnPages label="More wordings" {...{ page, hasMore }} addressOf={to => `${address}?page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}
