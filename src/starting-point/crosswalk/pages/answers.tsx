import { frameworkPaths } from '../../../framework/paths.ts'
import { threadPaths } from '../../../thread/paths.ts'
import type { Station } from '../../../thread/station.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Home } from '../../agreed/queries.ts'
import { startingPaths } from '../../paths.ts'
import { nameOf } from '../../rounds/round.ts'
import { workbookOf } from '../../workbooks.ts'
import type { Met } from '../crosswalk.ts'
import type { Answered, Shown } from '../queries.ts'

export type AnswersPageProps = {
  frame: Frame
  evidence: Station
  elements: readonly Answered[]
  /** What was agreed that it shows. */
  shown: readonly Shown[]
  /** Parts of workbooks that ask about the elements it answers. */
  parts: readonly Met[]
  /** Elements of other frameworks we follow that ask the same. */
  beside: readonly Home[]
}

/** One piece of evidence and everything it answers, in every framework: put here once, it need not be found again. */
export const AnswersPage = ({ frame, evidence, elements, shown, parts, beside }: AnswersPageProps) => {
  const open = parts.filter(
    ({ workbook, part }) => !shown.some(one => one.workbook === workbook.id && one.part === part.id),
  )
  return (
    <Page frame={frame} title={`What it answers: ${evidence.title}`} now="Strategy">
      <Spine>
        <Section mark="now" side={`Evidence ${evidence.number}`} kind="now">
          <BackLink href={threadPaths.station(evidence.id)}>{evidence.title}</BackLink>
          <h1 class="gt-h1 gt-h1--s">What this evidence answers</h1>
          <p class="gt-lead">{evidence.title}</p>
        </Section>
        <Section mark={elements.length > 0 ? 'done' : 'plan'} side="Elements">
          {elements.length === 0 && (
            <>
              <h2 class="gt-h2">The framework</h2>
              <p class="gt-p">No element yet.</p>
            </>
          )}
          {[...new Set(elements.map(({ framework }) => framework))].map(framework => (
            <>
              <h2 class="gt-h2">{framework}</h2>
              <List items={elements.filter(each => each.framework === framework).map(asElement)} />
            </>
          ))}
        </Section>
        <Section mark={shown.length > 0 ? 'done' : 'plan'} side="Workbooks">
          <h2 class="gt-h2">Agreed ratings it shows</h2>
          {shown.length === 0 && <p class="gt-p">None yet. On the page of a part you can say what shows its rating.</p>}
          <List items={shown.map(asLink)} />
        </Section>
        <Section mark="stop" side="Also asked" end>
          <h2 class="gt-h2">Where else the same is asked</h2>
          {open.length === 0 && <p class="gt-p">No other workbook asks about these elements.</p>}
          <List items={beside.map(asElement)} />
          <List
            items={open.map(({ workbook, part }) => ({
              href: startingPaths.workbook(workbook.id),
              text: `${workbook.title}: ${nameOf(part)}`,
            }))}
          />
        </Section>
      </Spine>
    </Page>
  )
}

const asElement = ({ id, mark, title }: Pick<Home, 'id' | 'mark' | 'title'>) => ({
  href: frameworkPaths.element(id),
  text: `${mark} ${title}`,
})

function asLink({ roundId, workbook, round, part, items, rating }: Shown) {
  const item = items.parts.find(({ id }) => id === part)
  const agreed = (rating && items.scale[rating - 1]) ?? 'nothing is agreed yet'
  const title = workbookOf(workbook)?.title ?? workbook
  return {
    href: startingPaths.part(roundId, part),
    text: `${title}, round ${round}: ${item ? nameOf(item) : part}. Agreed: ${agreed}`,
  }
}

const List = ({ items }: { items: readonly Readonly<{ href: string; text: string }>[] }): Child =>
  items.length > 0 && (
    <ul class="govuk-list">
      {items.map(({ href, text }) => (
        <li>
          <a class="gt-a" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
