import { inWords } from '../../../calendar/day.ts'
import { languageName } from '../../../questionnaires/languages/language-names.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Words } from '../../../ui/words.tsx'
import type { Copy, OwnElement } from '../../copy/copy.ts'
import { parts, sayClock } from '../../copy/words.ts'
import { frameworkPaths } from '../../paths.ts'
import { howFar } from '../../translations/translation.ts'
import { type Change, type Choice, type Fate, type Step, type Upgrade, visibleSteps } from '../merge.ts'
import type { OpenPromise } from '../queries.ts'
import type { SpokenChange } from '../spoken.ts'

export type UpgradePageProps = {
  frame: Frame
  copy: Copy
  upgrade: Upgrade
  promises: readonly OpenPromise[]
  /** The address the form goes to. */
  action: string
  /** What was seen, so that nothing is taken up that was not. */
  seen: string
  chosen: (choice: string) => Choice
  /** What it does to translations. */
  spoken: readonly SpokenChange[]
  /** Has somebody changed the copy meanwhile? */
  isMeanwhile?: boolean
}

/** What a newer version would change, before anything is changed. */
export const UpgradePage = (props: UpgradePageProps) => {
  const { frame, copy, upgrade, action, seen, isMeanwhile } = props
  const steps = visibleSteps(upgrade)
  const title = `What version ${upgrade.to} would change`
  return (
    <Page frame={frame} title={title} now="Strategy">
      <form action={action} method="post">
        <input type="hidden" name="seen" value={seen} />
        <Spine>
          <Section mark="now" side="Newer version" note={`${upgrade.from} to ${upgrade.to}`}>
            <BackLink href={frameworkPaths.copy(copy.key)}>{copy.title}</BackLink>
            {isMeanwhile && (
              <NotificationBanner title="Somebody else was here first">
                <p class="govuk-notification-banner__heading">
                  Our framework has changed meanwhile, and nothing was taken up. This is how it stands now.
                </p>
              </NotificationBanner>
            )}
            <h1 class="gt-h1 gt-h1--s">{title}</h1>
            <p class="gt-lead">{leadOf(steps, upgrade)}</p>
            <p class="gt-p">
              Nothing is changed yet. The day of a review that is fixed stays, and so does every promise. Where you have
              changed something yourselves, your words are kept unless you choose otherwise.
            </p>
            {upgrade.title && <Differences {...props} changes={[upgrade.title]} caption="The framework" />}
            <Languages {...props} />
          </Section>
          {steps.map(step => (
            <OneStep {...props} step={step} />
          ))}
          <Section mark="now" side="Take it up" kind="now" end>
            <Button preventDoubleClick>Take up version {`${upgrade.to}`}</Button>
          </Section>
        </Spine>
      </form>
    </Page>
  )
}

/** Only what changes is said. */
const Languages = ({ spoken, upgrade }: UpgradePageProps) => {
  const changed = spoken.filter(({ before, after }) => before === null || howFar(before) !== howFar(after))
  if (changed.length === 0) return null
  return (
    <StackTable
      caption="What changes: translations"
      headings={['Language', 'Translated now', `With version ${upgrade.to}`]}
      rows={changed.map(({ language, before, after }) => ({
        name: languageName(language),
        cells: [before ? howFar(before) : 'Not there', howFar(after)],
      }))}
    />
  )
}

function leadOf(steps: readonly Step[], { title }: Upgrade): string {
  const count = (kind: Step['kind']) => steps.filter(step => step.kind === kind).length
  const said = [...[`${count('added')} added`, `${count('changed')} changed`, `${count('gone')} no longer in it`]]
  if (steps.length === 0) return title ? 'Its title is new. No element changes.' : 'No words that you use change.'
  return `Of its elements: ${said.join(', ')}.`
}

type StepProps = UpgradePageProps & { step: Step }

const OneStep = (props: StepProps): Child => {
  const { step } = props
  switch (step.kind) {
    case 'added':
      return <Added words={step.words} />
    case 'changed':
      return (
        <Section mark="due" side="Changed" note={`Element ${step.element.words.mark}`}>
          <h2 class="gt-h2">{step.element.words.title}</h2>
          {step.element.retiredOn && <p class="gt-p">You have retired it. It stays retired.</p>}
          {step.element.goneIn !== null && <p class="gt-p">The framework has it again.</p>}
          <Touched {...props} element={step.element} />
          {step.changes.length > 0 && (
            <Differences {...props} changes={step.changes} caption={step.element.words.title} />
          )}
        </Section>
      )
    case 'gone':
      return <Gone {...props} {...step} />
  }
}

const Added = ({ words }: { words: Extract<Step, { kind: 'added' }>['words'] }) => (
  <Section mark="plan" side="Added" note={`Element ${words.mark}`}>
    <h2 class="gt-h2">{words.title}</h2>
    <p class="gt-p">{words.purpose}</p>
    <p class="gt-meta">{sayClock(words.clock)}.</p>
    <Details summary={`All words of ${words.title}`}>
      {parts
        .filter(({ part }) => !['mark', 'title', 'purpose', 'clock'].includes(part))
        .map(({ name, say }) => (
          <>
            <h3 class="gt-h3">{name}</h3>
            <Words text={say(words) || 'Nothing'} />
          </>
        ))}
    </Details>
  </Section>
)

const fates: Readonly<Record<Fate, string>> = {
  stays: 'Work is under way in it, so it stays. It is marked as no longer in the framework.',
  'is-retired': 'Nothing is under way in it, and you have not changed it: it is retired. Its past stays readable.',
  choose: 'You have changed its words yourselves.',
  'was-retired': 'You have retired it already.',
}

const Gone = (props: UpgradePageProps & Extract<Step, { kind: 'gone' }>) => {
  const { element, fate, choice, chosen } = props
  return (
    <Section mark="stop" side="No longer in it" note={`Element ${element.words.mark}`}>
      <h2 class="gt-h2">{element.words.title}</h2>
      <p class="gt-p">{fates[fate]}</p>
      <Touched {...props} element={element} />
      {fate === 'choose' && (
        <Radios
          name={choice}
          legend={`What shall happen to ${element.words.title}?`}
          legendSize="s"
          value={chosen(choice)}
          choices={[
            { value: 'ours', text: 'Keep it, as an element that the framework has no longer' },
            { value: 'theirs', text: 'Retire it' },
          ]}
        />
      )}
    </Section>
  )
}

/** More promises than this are not named one by one. */
const mostNamed = 5

const Touched = ({ element, promises }: UpgradePageProps & { element: OwnElement }) => {
  const { cycle } = element
  if (!cycle) return null
  const own = promises.filter(({ elementId }) => elementId === element.id)
  return (
    <>
      <p class="gt-p">
        <a class="gt-a" href={frameworkPaths.cycle(cycle.id)}>
          Cycle {cycle.number} of {element.words.title}
        </a>{' '}
        goes on
        {cycle.reviewOn
          ? `, and its review stays on ${inWords(cycle.reviewOn)}.`
          : '. No day is fixed for its review yet.'}
        {own.length > 0 && ' Promised in it:'}
      </p>
      {own.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {own.slice(0, mostNamed).map(({ id, title, dueOn }) => (
            <li>
              <a class="gt-a" href={frameworkPaths.promise(id)}>
                {title}
              </a>
              , by {inWords(dueOn)}
            </li>
          ))}
          {own.length > mostNamed && <li>and {own.length - mostNamed} more</li>}
        </ul>
      )}
    </>
  )
}

const Differences = (props: UpgradePageProps & { changes: readonly Change[]; caption: string }) => {
  const { changes, caption, upgrade, chosen } = props
  return (
    <>
      <StackTable
        caption={`What changes: ${caption}`}
        headings={['Part', 'Ours now', `Version ${upgrade.to}`]}
        rows={changes.map(({ name, before, after }) => ({
          name,
          cells: [<Words text={before || 'Nothing'} />, <Words text={after || 'Nothing'} />],
        }))}
      />
      {changes.map(
        ({ choice, name }) =>
          choice !== null && (
            <Radios
              name={choice}
              legend={`${name}: you have changed this yourselves. Which words shall stand?`}
              legendSize="s"
              value={chosen(choice)}
              choices={[
                { value: 'ours', text: 'Ours, as they are now' },
                { value: 'theirs', text: `Those of version ${upgrade.to}` },
              ]}
            />
          ),
      )}
    </>
  )
}
