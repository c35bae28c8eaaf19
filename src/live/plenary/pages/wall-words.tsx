import type { Child } from '../../../ui/jsx/elements.ts'
import type { Formula, Insight, KeyQuestion, Themed } from '../plenary.ts'
import type { Shown } from '../wall/shown.ts'

/** What stands on the wall, in the same words on a phone. */
export const WallWords = ({ shown }: { shown: Shown }): Child => {
  if (shown.kind === 'insights') return <Insights insights={shown.insights} />
  if (shown.kind === 'themes') return <Themes themes={shown.themes} />
  if (shown.kind === 'formula') return <FormulaWords formula={shown.formula} />
  if (shown.kind === 'key-questions') return <KeyQuestions keyQuestions={shown.keyQuestions} />
  if (shown.kind === 'clock') return null
  return (
    <ol class="gt-asked">
      {shown.questions.map(({ words }) => (
        <li dir="auto">{words}</li>
      ))}
    </ol>
  )
}

const tables = new Intl.ListFormat('en-GB')

/** Each wording as its table wrote it. */
const Insights = ({ insights }: { insights: readonly Insight[] }) => (
  <ul class="gt-insights">
    {insights.map(({ wordings }) => (
      <li>
        {wordings.map(({ words }) => (
          <p dir="auto">{words}</p>
        ))}
        <p class="gt-meta">
          {wordings.length > 1 ? 'Tables' : 'Table'} {tables.format(wordings.map(({ tableNo }) => String(tableNo)))}
        </p>
      </li>
    ))}
  </ul>
)

const Themes = ({ themes }: { themes: readonly Themed[] }) => (
  <div class="gt-themes">
    {themes.map(({ title, insights }) => (
      <section>
        <h3 dir="auto">{title}</h3>
        <Insights insights={insights} />
      </section>
    ))}
  </div>
)

const FormulaWords = ({ formula: { parts, whole } }: { formula: Formula }) => (
  <p class="gt-formula">
    {parts.map((part, i) => (
      <>
        {i > 0 && <b> + </b>}
        <span dir="auto">{part}</span>
      </>
    ))}
    <b> = </b>
    <strong dir="auto">{whole}</strong>
  </p>
)

const KeyQuestions = ({ keyQuestions }: { keyQuestions: readonly KeyQuestion[] }) => (
  <dl class="gt-keys">
    {keyQuestions.map(({ audience, words }) => (
      <div>
        <dt dir="auto">{audience}</dt>
        <dd dir="auto">{words}</dd>
      </div>
    ))}
  </dl>
)
