import type { Block, Cell, Phrase, Phrases, Table } from '../../platform/pdf/document.ts'
import { Run, type RunProps } from '../../ui/charts/run.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { Mark, type MarkName } from '../../ui/marks.tsx'
import { StackTable } from '../../ui/stack-table.tsx'

export type BlocksProps = {
  blocks: readonly Block[]
  runs?: Readonly<Record<string, RunProps>> | undefined
  /** What a page shows of a drawing that is no run, by its name. */
  charts?: Readonly<Record<string, Child>> | undefined
}

/** The blocks of a paper as a page shows them. */
export const Blocks = ({ blocks, runs = {}, charts = {} }: BlocksProps) => (
  <>
    {blocks.map(block => (
      <One block={block} runs={runs} charts={charts} />
    ))}
  </>
)

type OneProps = Required<Pick<BlocksProps, 'runs' | 'charts'>> & { block: Block }

const One = ({ block, runs = {}, charts = {} }: OneProps): Child => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={block.look === 'lead' ? 'gt-lead' : block.look === 'quiet' ? 'gt-meta' : 'gt-p'}>
          <Said words={block.words} />
        </p>
      )
    case 'heading':
      return (
        <h3 class="gt-h3 gt-space">
          <Said words={block.words} />
        </h3>
      )
    case 'list':
      return (
        <ul class="gt-list">
          {block.items.map(item => (
            <li>
              <Said words={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Rows table={block} />
    case 'figure': {
      const run = runs[block.drawing]
      return (
        <>
          {run && <Run {...run} />}
          {charts[block.drawing]}
          <Rows table={block.table} />
        </>
      )
    }
  }
}

const Rows = ({ table: { caption, headings, rows } }: { table: Table }) => (
  <StackTable
    caption={caption}
    headings={headings.map(({ label, numeric }) => ({ label, numeric }))}
    rows={rows.map(([name = [], ...cells]) => ({
      name: <Lines lines={name} />,
      cells: cells.map(lines => <Lines lines={lines} />),
    }))}
  />
)

const Lines = ({ lines }: { lines: Cell }): Child => {
  const [first] = lines
  if (lines.length === 1 && first !== undefined) return <Said words={first} />
  return lines.map(line => (
    <p>
      <Said words={line} />
    </p>
  ))
}

export const Said = ({ words }: { words: Phrases }): Child => {
  const all = typeof words === 'string' ? [words] : words
  const [first, ...rest] = all
  if (!isMarked(first)) return all.map(phrase => <Piece phrase={phrase} />)
  return (
    <span class="gt-is">
      <Mark name={first.mark as MarkName} />
      <span>
        <Piece phrase={first} />
        {rest.map(phrase => (
          <Piece phrase={phrase} />
        ))}
      </span>
    </span>
  )
}

const isMarked = (phrase: Phrase | undefined): phrase is Exclude<Phrase, string> & { mark: string } =>
  typeof phrase === 'object' && phrase.mark !== undefined

const Piece = ({ phrase }: { phrase: Phrase }): Child => {
  if (typeof phrase === 'string') return phrase
  const { text, href, look } = phrase
  if (href)
    return (
      <a class="gt-a gt-long" href={href} {...(href.startsWith('http') && { rel: 'noreferrer' })}>
        {text}
      </a>
    )
  if (look === 'strong') return <b>{text}</b>
  if (look === 'quiet') return <span class="gt-meta">{text}</span>
  return look ? <span class={look === 'good' ? 'gt-good' : 'gt-late'}>{text}</span> : text
}
