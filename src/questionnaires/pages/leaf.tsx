import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { Section } from '../../ui/spine.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { answerWords, askableValues, conditionWords } from '../answer-words.ts'
import type { Finding } from '../findings.ts'
import { kindWords } from '../kinds.ts'
import { messagesIn } from '../messages.ts'
import { questionnairesPaths } from '../paths.ts'
import type { Condition, Item, Page, Questionnaire } from '../questionnaire.ts'
import { source } from '../text.ts'

type Around = {
  id: string
  questionnaire: Questionnaire
  findings: readonly Finding[]
  /** It can be changed. */
  isOpen: boolean
}

type LeafProps = Around & { leaf: Page; at: number }

/** One page of a questionnaire with everything on it. */
export const LeafSection = ({ leaf, at, ...around }: LeafProps) => {
  const { id, questionnaire, findings, isOpen } = around
  const heading = leaf.title?.[source] ?? `Page ${at + 1}`
  const isLast = at === questionnaire.pages.length - 1
  return (
    <Section mark="stop" side={`Page ${at + 1}`} id={leaf.id}>
      <h2 class="gt-h2">{heading}</h2>
      <ShownTo condition={leaf.showIf} questionnaire={questionnaire} />
      <Problems {...{ findings }} where={leaf.id} />
      <form action={questionnairesPaths.order(id)} method="post">
        {leaf.items.length > 0 && (
          <StackTable
            caption={`What page ${at + 1} asks`}
            controls={isOpen}
            headings={['Question', ...(isOpen ? [{ label: 'Move', quiet: true }] : [])]}
            rows={leaf.items.map((item, i) => ({
              name: <OneItem {...{ item, ...around }} />,
              cells: isOpen
                ? [<Moves {...movesOf(item, at > 0 || i > 0, !isLast || i < leaf.items.length - 1)} />]
                : [],
            }))}
          />
        )}
        {isOpen && (
          <div class="gt-actions">
            <ButtonLink href={questionnairesPaths.addingItem(id, leaf.id)} kind="secondary">
              Add to this page
            </ButtonLink>
            <Moves id={leaf.id} name={heading} canRise={at > 0} canFall={!isLast} isPage />
            <a class="gt-a" href={questionnairesPaths.page(id, leaf.id)}>
              Change the page
            </a>
          </div>
        )}
      </form>
    </Section>
  )
}

const movesOf = ({ id, text }: Item, canRise: boolean, canFall: boolean) => ({
  id,
  name: text[source],
  canRise,
  canFall,
})

const OneItem = ({ item, ...around }: Around & { item: Item }) => {
  const { id, questionnaire, findings, isOpen } = around
  const text = item.text[source]
  return (
    <div id={item.id}>
      {isOpen ? (
        <a class="gt-a" href={questionnairesPaths.item(id, item.id)}>
          {text}
        </a>
      ) : (
        text
      )}
      <p class="gt-meta">{aboutItem(item)}</p>
      <ShownTo condition={item.showIf} questionnaire={questionnaire} />
      <Problems {...{ findings }} where={item.id} />
    </div>
  )
}

type MovesProps = { id: string; name: string; canRise: boolean; canFall: boolean; isPage?: boolean }

const Moves = ({ id, name, canRise, canFall, isPage }: MovesProps) => (
  <div class="gt-is">
    {canRise && (
      <Button kind="secondary" name="up" value={id}>
        {isPage ? 'Page up' : 'Up'}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>
    )}
    {canFall && (
      <Button kind="secondary" name="down" value={id}>
        {isPage ? 'Page down' : 'Down'}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>
    )}
  </div>
)

/** What kind it is, how it can be answered, and what it is a sign of. */
function aboutItem(item: Item): string {
  const kind = kindWords[item.type].name
  if (item.type === 'section') return item.signposts ? `${kind}, with where to find support` : kind
  const words = messagesIn(source)
  const isListed = item.type === 'choice' || item.type === 'choices' || item.type === 'band' || item.type === 'ranking'
  const answers = isListed ? answersIn(item, value => answerWords(item, value, { language: source, words })) : ''
  const joins =
    item.type === 'choice' && item.joins
      ? `Taken together: ${item.joins.map(({ title }) => title[source]).join(', ')}`
      : ''
  const facet = item.facet ? `A sign of: ${item.facet}` : ''
  return [kind, answers, joins, facet, item.isSensitive ? 'Sensitive' : ''].filter(Boolean).join('. ')
}

type Listed = Extract<Item, { type: 'choice' | 'choices' | 'band' | 'ranking' }>

function answersIn(item: Listed, inWords: (value: string) => string): string {
  if (item.type === 'choice' && item.teams) return 'Our teams'
  const values = item.type === 'ranking' ? item.options.map(({ id }) => id) : (askableValues(item) ?? [])
  return values.map(inWords).join(' / ')
}

const ShownTo = ({ condition, questionnaire }: { condition: Condition | undefined; questionnaire: Questionnaire }) =>
  condition ? (
    <p class="gt-meta">Shown to those who answered {conditionWords(condition, questionnaire, messagesIn(source))}</p>
  ) : null

const Problems = ({ findings, where }: { findings: readonly Finding[]; where: string }) => (
  <>
    {findings
      .filter(finding => finding.where === where)
      .map(({ text, isWrong }) => (
        <p class={isWrong ? 'gt-late' : 'gt-small'}>{text}</p>
      ))}
  </>
)
