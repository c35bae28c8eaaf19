import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { findItem } from '../edit.ts'
import type { Finding } from '../findings.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { source } from '../text.ts'

/** What has to be put right, and then what has to be decided, each leading to where it stands. */
export const FindingsList = ({
  findings,
  questionnaire,
}: {
  findings: readonly Finding[]
  questionnaire: Questionnaire
}) => {
  const wrong = findings.filter(({ isWrong }) => isWrong)
  const open = findings.filter(({ isWrong }) => !isWrong)
  return (
    <>
      {wrong.length > 0 && <Group title="Put this right before you ask" {...{ questionnaire }} findings={wrong} />}
      {open.length > 0 && <Group title="Look at this before you ask" {...{ questionnaire }} findings={open} />}
    </>
  )
}

type GroupProps = { title: string; findings: readonly Finding[]; questionnaire: Questionnaire }

const Group = ({ title, findings, questionnaire }: GroupProps) => (
  <InsetText>
    <h2 class="gt-h3">{title}</h2>
    <ul class="gt-list">
      {findings.map(({ where, text }) => (
        <li>
          <a class="gt-a" href={`#${where}`}>
            {nameOf(where, questionnaire)}
          </a>
          <br />
          {text}
        </li>
      ))}
    </ul>
  </InsetText>
)

function nameOf(where: string, questionnaire: Questionnaire): string {
  const item = findItem(questionnaire, where)
  if (item) return item.text[source]
  const at = questionnaire.pages.findIndex(({ id }) => id === where)
  return at < 0 ? where : (questionnaire.pages[at]?.title?.[source] ?? `Page ${at + 1}`)
}
