import { inWords } from '../../calendar/day.ts'
import { ButtonLink } from '../../ui/govuk/button.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { LinkList } from '../../ui/link-list.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { type Coding, stateNames, stateOf } from '../codings/coding.ts'
import { formNames, monthInWords, type Occasion } from '../occasion.ts'
import { listeningPaths } from '../paths.ts'

type Listed = Occasion & Readonly<{ isSettled: boolean }>

export type ListeningPageProps = {
  frame: Frame
  /** For whoever works on it all of them; for everybody else those of which it is settled what was said. */
  occasions: readonly Listed[]
  page: number
  hasMore: boolean
  /** For whoever works on it. */
  codings: readonly Coding[] | null
  /** Those the reader runs. */
  run: readonly Occasion[]
}

/** Where people are listened to beside surveys, and what came of it. */
export const ListeningPage = (props: ListeningPageProps) => {
  const { frame, occasions, codings, run, page, hasMore } = props
  return (
    <Page frame={frame} title="Listening beside surveys" now="Ask">
      <Spine>
        <Section mark="now" side="Ask" kind="now">
          <h1 class="gt-h1 gt-h1--s">Listening beside surveys</h1>
          <p class="gt-lead">
            People say more than a survey asks: in groups, in talks, and through a box that is open to everyone.
          </p>
          <div class="gt-actions">
            {codings && (
              <ButtonLink href={listeningPaths.addingOccasion}>Write down that people were listened to</ButtonLink>
            )}
            <ButtonLink href={listeningPaths.box} kind={codings ? 'secondary' : undefined}>
              The open-door box
            </ButtonLink>
          </div>
        </Section>
        {run.length > 0 && (
          <Section mark="now" side="You run" kind="plan">
            <h2 class="gt-h2">Write down what was said</h2>
            <LinkList links={run.map(runLinkOf)} />
          </Section>
        )}
        {codings && (
          <Section mark={codings.length > 0 ? 'done' : 'plan'} side="Themes" kind="plan">
            <Codings codings={codings} />
          </Section>
        )}
        <Section mark={occasions.length > 0 ? 'done' : 'plan'} side="So what" kind="plan" end>
          <h2 class="gt-h2">{codings ? 'When people were listened to' : 'What came of it'}</h2>
          {occasions.length === 0 ? (
            <p class="gt-p">
              {codings ? 'Nothing is written down yet.' : 'Nothing yet. It stands here as soon as it is known.'}
            </p>
          ) : codings ? (
            <Table occasions={occasions} />
          ) : (
            <LinkList links={occasions.map(linkOf)} />
          )}
          <TurnPages label="More" {...{ page, hasMore }} addressOf={to => `${listeningPaths.all}?page=${to}`} />
        </Section>
      </Spine>
    </Page>
  )
}

const runLinkOf = ({ id, title, form, heldOn }: Occasion) => ({
  ...{ text: title, href: listeningPaths.occasion(id) },
  why: `${formNames[form]}, ${inWords(heldOn)}. You see the notes of this occasion, and no others.`,
})

const whenOf = ({ form, heldOn }: Listed) => (form === 'box' ? monthInWords(heldOn) : inWords(heldOn))

const linkOf = (occasion: Listed) => ({
  text: occasion.title,
  href: listeningPaths.heard(occasion.id),
  why: `${monthInWords(occasion.heldOn)}. What we heard, what we will do, and what we won’t and why.`,
})

const Codings = ({ codings }: { codings: readonly Coding[] }): Child => (
  <>
    <h2 class="gt-h2">What was said again and again</h2>
    {codings.length > 0 && (
      <LinkList
        links={codings.map(coding => ({
          text: coding.title,
          href: listeningPaths.coding(coding.id),
          why: stateNames[stateOf(coding)],
        }))}
      />
    )}
    <div class="gt-actions">
      <ButtonLink href={listeningPaths.addingCoding} kind="secondary">
        Find themes in notes
      </ButtonLink>
      <a class="gt-a" href={listeningPaths.themes}>
        All themes
      </a>
    </div>
  </>
)

const Table = ({ occasions }: { occasions: readonly Listed[] }) => (
  <StackTable
    caption="When people were listened to"
    headings={['What', 'How', 'When', 'What came of it']}
    rows={occasions.map(occasion => ({
      name: (
        <a class="gt-a" href={listeningPaths.occasion(occasion.id)}>
          {occasion.title}
        </a>
      ),
      cells: [
        formNames[occasion.form],
        whenOf(occasion),
        occasion.toldOn ? (
          <a class="gt-a" href={listeningPaths.heard(occasion.id)}>
            Told on {inWords(occasion.toldOn)}
          </a>
        ) : occasion.isSettled ? (
          <a class="gt-a" href={listeningPaths.heard(occasion.id)}>
            Not told yet
          </a>
        ) : (
          'Themes are still to be found'
        ),
      ],
    }))}
  />
)
