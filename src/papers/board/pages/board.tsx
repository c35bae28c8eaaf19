import type { Span } from '../../../calendar/day.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { errorAt, errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Blocks, Said } from '../../pages/blocks.tsx'
import { papersPaths } from '../../paths.ts'
import type { PeriodTyped } from '../forms.ts'
import type { BoardPaper } from '../paper.ts'
import { type ReadyPeriod, sayPeriod } from '../period.ts'

export type BoardPageProps = {
  frame: Frame
  paper: BoardPaper
  /** What the paper is about; when the reader's own choice could not be read, the usual. */
  span: Span
  typed: PeriodTyped
  ready: readonly ReadyPeriod[]
  errors: readonly Readonly<{ field: string; text: string }>[]
}

/** The board paper, with a choice of the time it is about and the same as PDF. */
export const BoardPage = (props: BoardPageProps) => {
  const { frame, paper, span, errors } = props
  const { document, runs } = paper
  return (
    <Page frame={frame} title={`Board paper: ${document.title}`} now="Show" error={errors.length > 0}>
      <Spine>
        <Section mark="stop" side="Board paper" note={document.madeOn.words}>
          <BackLink href={frameworkPaths.strategy}>The strategy</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s">{document.title}</h1>
          <p class="gt-lead">
            <Said words={document.lead} />
          </p>
          <div class="gt-actions">
            <ButtonLink href={papersPaths.boardPdfFor(span)}>Take it as a PDF</ButtonLink>
          </div>
          <Choose {...props} />
        </Section>
        {document.sections.map(({ title, mark, side, blocks }, i) => (
          <Section mark={mark} side={side} end={i === document.sections.length - 1}>
            <h2 class="gt-h2">{title}</h2>
            <Blocks blocks={blocks} runs={runs} />
          </Section>
        ))}
      </Spine>
    </Page>
  )
}

const Choose = ({ span, typed, ready, errors }: BoardPageProps) => (
  <Details summary="Choose another time" open={errors.length > 0}>
    <ul class="govuk-list">
      {ready.map(each => (
        <li>
          <a class="gt-a" href={papersPaths.boardFor(each.span)}>
            {each.text}
          </a>
          , {sayPeriod(each.span)}
          {each.span.from === span.from && each.span.to === span.to && ' (this one)'}
        </li>
      ))}
    </ul>
    <form action={papersPaths.board} method="get">
      {(['from', 'to'] as const).map(name => (
        <DateInput
          id={name}
          namePrefix={name}
          legend={name === 'from' ? 'From' : 'To'}
          legendSize="s"
          hint={name === 'from' ? 'The first day, for example 1 1 2027' : undefined}
          values={typed[name]}
          error={errorAt(errors, `${name}-day`)}
        />
      ))}
      <Button kind="secondary">Show this time</Button>
    </form>
  </Details>
)
