import { frameworkPaths } from '../../../framework/paths.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Mark } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { walkPaths } from '../../paths.ts'
import { picturePaths } from '../paths.ts'
import { columnNames, columns, headingOf, markOf, type Node, nodeWords, type Row } from '../picture.ts'
import { Drawing } from './drawing.tsx'

export type PicturePageProps = { frame: Frame; rows: readonly Row[] }

/** The whole thread: drawn, in words, and as a table. */
export const PicturePage = ({ frame, rows }: PicturePageProps) => (
  <Page frame={frame} title={headingOf(rows)} now="Strategy">
    <Spine>
      <Section mark="now" side="The golden thread" note="the whole of it">
        <BackLink href={walkPaths.all}>Broken threads, and search</BackLink>
        <h1 class="gt-h1 gt-h1--s">{headingOf(rows)}</h1>
        <p class="gt-lead">
          From what is known to what came of it. A number says how many there are; each leads to all of them.
        </p>
        {rows.length > 0 && <Key />}
      </Section>
      {rows.length > 0 && <Drawing rows={rows} />}
      <Section mark="stop" side="In words" end>
        {rows.length === 0 ? (
          <p class="gt-p">
            The picture begins when a framework was taken up.{' '}
            <a class="gt-a" href={frameworkPaths.strategy}>
              The strategy
            </a>
          </p>
        ) : (
          <>
            {rows.map(row => (
              <InWords row={row} />
            ))}
            <Details summary="The same as a table">
              <AsTable rows={rows} />
            </Details>
          </>
        )}
      </Section>
    </Spine>
  </Page>
)

const Key = () => (
  <ul class="gt-key gt-space" aria-label="Key">
    <li>
      <Mark name="stop" />
      There
    </li>
    <li>
      <Mark name="plan" />
      None yet
    </li>
    <li>
      <Mark name="late" />
      Something is late
    </li>
    <li>
      <Mark name="cut" />
      Broken: nothing comes after it
    </li>
  </ul>
)

const nameOf = ({ element }: Row) => (element ? `${element.mark} · ${element.title}` : 'No element yet')

const InWords = ({ row }: { row: Row }) => {
  const [missing, there] = [row.nodes.filter(isEmpty), row.nodes.filter(node => !isEmpty(node))]
  return (
    <div class="gt-space">
      <h2 class="gt-h3">
        {row.element ? (
          <a class="gt-a" href={frameworkPaths.element(row.element.id)}>
            {nameOf(row)}
          </a>
        ) : (
          nameOf(row)
        )}
      </h2>
      <ul class="gt-key">
        {there.map(node => (
          <li>
            <Mark name={markOf(node)} />
            <span>
              {columnNames[node.column]}: <Linked node={node} row={row} />
            </span>
          </li>
        ))}
        {missing.length > 0 && (
          <li>
            <Mark name="plan" />
            <span>{there.length === 0 ? 'Nothing yet' : `Not yet: ${inLine(missing)}`}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

const isEmpty = (node: Node) => markOf(node) === 'plan'

const inLine = (nodes: readonly Node[]) => nodes.map(({ column }) => columnNames[column].toLowerCase()).join(', ')

const Linked = ({ node, row }: { node: Node; row: Row }) => (
  <a class="gt-a" href={picturePaths.node(row.element?.id ?? null, node.column)}>
    {nodeWords(node)}
    <span class="govuk-visually-hidden">
      {' '}
      {columnNames[node.column]} of {row.element?.title ?? 'no element'}
    </span>
  </a>
)

const AsTable = ({ rows }: { rows: readonly Row[] }) => (
  <StackTable
    caption="What every element holds, and where it is broken"
    headings={['Element', ...columns.map(column => columnNames[column])]}
    rows={rows.map(row => ({ name: nameOf(row), cells: row.nodes.map(nodeWords) }))}
  />
)
