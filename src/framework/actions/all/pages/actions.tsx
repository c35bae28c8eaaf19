import type { Day } from '../../../../calendar/day.ts'
import { whoOf } from '../../../../thread/who.ts'
import { Button } from '../../../../ui/govuk/button.tsx'
import { Select } from '../../../../ui/govuk/select.tsx'
import type { Link } from '../../../../ui/head.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { Mark } from '../../../../ui/marks.tsx'
import { type Frame, Page } from '../../../../ui/page.tsx'
import { Section, Spine } from '../../../../ui/spine.tsx'
import { StackTable } from '../../../../ui/stack-table.tsx'
import { TurnPages } from '../../../../ui/turn-pages.tsx'
import { characteristicNames, characteristics } from '../../../characteristics.ts'
import { frameworkPaths } from '../../../paths.ts'
import { numberWord } from '../../../standing.ts'
import { servesInWords } from '../../action.ts'
import { markOf, wordsOf } from '../../standing.ts'
import { type Choice, isChosen, keeperNames, keepers, queryOf, standingNames, standings } from '../choice.ts'
import type { ListedAction, OpenCount } from '../queries.ts'

export type ActionsPageProps = {
  frame: Frame
  actions: readonly ListedAction[]
  count: OpenCount
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  choice: Choice
  page: number
  hasMore: boolean
  today: Day
  /** Where one can go from here beside what one looks after. */
  ways: readonly Link[]
}

/** Everything that is being done, what is late first. */
export const ActionsPage = (props: ActionsPageProps) => {
  const { frame, actions, count, choice, page, hasMore, today, ways } = props
  const heading = headingOf(count)
  const isEmpty = actions.length === 0 && page === 1 && !isChosen(choice)
  return (
    <Page frame={frame} title={page === 1 ? heading : `Actions, page ${page}`} now="Act">
      <Spine>
        <Section mark="now" side="Act" kind="now" end>
          <h1 class="gt-h1 gt-h1--s">{heading}</h1>
          <p class="gt-lead">
            An action is something we do so that a promise is kept or a gap is answered. Each has somebody who looks
            after it, and a day.
          </p>
          <p class="gt-p">
            <a class="gt-a" href={frameworkPaths.mine}>
              What I look after
            </a>
            {ways.map(({ text, href }) => (
              <>
                {' · '}
                <a class="gt-a" href={href}>
                  {text}
                </a>
              </>
            ))}
          </p>
          {isEmpty ? <Empty /> : <Find {...props} />}
          {actions.length > 0 && (
            <StackTable
              caption="Actions"
              headings={['Action', 'Where it stands', 'Looked after by', 'Element', 'Whom it serves']}
              rows={actions.map(action => asRow(action, today))}
            />
          )}
          {actions.length === 0 && isChosen(choice) && <NothingFound />}
          <TurnPages
            label="More actions"
            {...{ page, hasMore }}
            addressOf={to => `${frameworkPaths.allActions}?${queryOf(choice, to)}`}
          />
        </Section>
      </Spine>
    </Page>
  )
}

function headingOf({ open, late }: OpenCount): string {
  if (open === 0) return 'Nothing is waiting to be done'
  const first = open === 1 ? 'One action is open.' : `${numberWord(open)} actions are open.`
  if (late === 0) return `${first} ${open === 1 ? 'It is not late.' : 'None is late.'}`
  return `${first} ${numberWord(late)} ${late === 1 ? 'is' : 'are'} late.`
}

const Empty = () => (
  <p class="gt-p">
    Actions are added to an element while its work is being done.{' '}
    <a class="gt-a" href={frameworkPaths.strategy}>
      Go to the strategy
    </a>
  </p>
)

const NothingFound = () => (
  <p class="gt-p">
    There is no action like that.{' '}
    <a class="gt-a" href={frameworkPaths.allActions}>
      See all that are open
    </a>
  </p>
)

const Find = ({ choice, elements }: ActionsPageProps): Child => (
  <form action={frameworkPaths.allActions} method="get" class="gt-find">
    <Select
      name="standing"
      label="Where it stands"
      value={choice.standing ?? ''}
      options={[{ value: '', text: 'Still to do' }, ...standings.map(value => ({ value, text: standingNames[value] }))]}
    />
    <Select
      name="keeper"
      label="Looked after by"
      value={choice.keeper ?? ''}
      options={[{ value: '', text: 'Anybody' }, ...keepers.map(value => ({ value, text: keeperNames[value] }))]}
    />
    <Select
      name="element"
      label="Element"
      value={choice.elementId ?? ''}
      options={[
        { value: '', text: 'Every element' },
        ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
      ]}
    />
    <Select
      name="serves"
      label="Whom it serves"
      value={choice.serves ?? ''}
      options={[
        { value: '', text: 'Everybody' },
        ...characteristics.map(value => ({ value, text: characteristicNames[value] })),
      ]}
    />
    <Button kind="secondary">Show these</Button>
  </form>
)

function asRow(action: ListedAction, today: Day) {
  const { station, element } = action
  return {
    name: (
      <a class="gt-a" href={frameworkPaths.action(station.id)}>
        {station.title}
      </a>
    ),
    cells: [
      <span class="gt-is">
        <Mark name={markOf(action, today)} />
        <span>{wordsOf(action, today)}</span>
      </span>,
      station.owner ? whoOf(station.owner) : 'Nobody',
      element ?? 'None',
      servesInWords(action) || 'Nobody has said',
    ],
  }
}
