import { inWords } from '../../calendar/day.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Select } from '../../ui/govuk/select.tsx'
import { Mark } from '../../ui/marks.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { TurnPages } from '../../ui/turn-pages.tsx'
import { beginningOf, type Listed, sourceNames, type Wanted } from '../lesson.ts'
import { lessonsPaths } from '../paths.ts'

export type LessonsPageProps = {
  frame: Frame
  lessons: readonly Listed[]
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  wanted: Wanted
  page: number
  hasMore: boolean
  notice?: string | undefined
}

/** Everything that was learned, the newest first, with what closed reviews taught. */
export const LessonsPage = (props: LessonsPageProps) => {
  const { frame, lessons, wanted, page, hasMore, notice } = props
  const title = page === 1 ? 'What we learned' : `What we learned, page ${page}`
  const isNarrowed = wanted.element !== '' || wanted.effect !== ''
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark="now" side="Review" kind="now" end>
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            Mistakes are welcome here. Whoever writes one down spares somebody else from it, and nobody is blamed for
            it.
          </p>
          <div class="gt-actions">
            <ButtonLink href={lessonsPaths.adding}>Write down a lesson</ButtonLink>
          </div>
          {(lessons.length > 0 || isNarrowed) && <Narrow {...props} />}
          {lessons.length > 0 ? (
            <StackTable
              caption="Lessons"
              headings={['Lesson', 'From', 'Element', 'Day', 'Has it changed anything?']}
              rows={lessons.map(asRow)}
            />
          ) : (
            <p class="gt-p">
              {isNarrowed ? 'Nothing was learned that fits.' : 'Nothing is written down yet. Be the first.'}
            </p>
          )}
          <TurnPages label="More lessons" {...{ page, hasMore }} addressOf={to => addressOf(wanted, to)} />
        </Section>
      </Spine>
    </Page>
  )
}

function addressOf({ element, effect }: Wanted, page: number): string {
  const asked = Object.entries({ element, effect, page: String(page) }).filter(([, value]) => value)
  return `${lessonsPaths.all}?${new URLSearchParams(asked)}`
}

const Narrow = ({ elements, wanted }: LessonsPageProps) => (
  <Details summary="Show only some of them" open={wanted.element !== '' || wanted.effect !== ''}>
    <form action={lessonsPaths.all} method="get">
      {elements.length > 0 && (
        <Select
          name="element"
          label="Of which element?"
          value={wanted.element}
          options={[
            { value: '', text: 'Any, or none' },
            ...elements.map(({ id, mark, title }) => ({ value: id, text: `${mark} ${title}` })),
          ]}
        />
      )}
      <Select
        name="effect"
        label="Has it changed anything?"
        value={wanted.effect}
        options={[
          { value: '', text: 'Yes, or not yet' },
          { value: 'changed', text: 'Yes' },
          { value: 'not-yet', text: 'Not yet' },
        ]}
      />
      <Button kind="secondary">Show these</Button>
    </form>
  </Details>
)

function asRow(lesson: Listed) {
  const { id, kind, title, source, element, day } = lesson
  const isOwn = kind === 'lesson'
  return {
    name: (
      <a class="gt-a" href={isOwn ? lessonsPaths.lesson(id) : `${frameworkPaths.cycle(id)}#review`}>
        {isOwn ? title : beginningOf(title)}
      </a>
    ),
    cells: [sourceNames[source], element ?? 'None', inWords(day), <Effect lesson={lesson} />],
  }
}

const Effect = ({ lesson: { kind, changedOn } }: { lesson: Listed }) => {
  if (kind === 'cycle') return <span>It began the next cycle</span>
  return (
    <span class="gt-is">
      <Mark name={changedOn ? 'done' : 'plan'} />
      <span>{changedOn ? `Yes, on ${inWords(changedOn)}` : 'Not yet'}</span>
    </span>
  )
}
