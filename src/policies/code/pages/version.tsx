import { inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { policiesPaths } from '../../paths.ts'
import type { Code, Standing } from '../code.ts'

/** One version of the code, as it is being written, to come, in force or replaced. */
export const VersionPage = ({ frame, code, standing }: { frame: Frame; code: Code; standing: Standing }) => {
  const title = `Code of conduct, version ${code.number}`
  return (
    <Page frame={frame} title={title} now="Review">
      <Spine>
        <Section mark={marks[standing]} side={`Version ${code.number}`} end>
          <BackLink href={policiesPaths.code}>Code of conduct</BackLink>
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">{wordsFor(code, standing)}</p>
          {code.news && (
            <>
              <h2 class="gt-h2">What is new, and why</h2>
              <Words text={code.news} />
              <h2 class="gt-h2">What it says</h2>
            </>
          )}
          <Words text={code.words} />
        </Section>
      </Spine>
    </Page>
  )
}

const marks = { draft: 'plan', 'to come': 'due', 'in force': 'done', replaced: 'stop' } as const

function wordsFor({ draftedOn, inForceOn, decidedBy }: Code, standing: Standing): string {
  if (!inForceOn) return `A draft, last written on ${inWords(draftedOn)}. It holds for nobody yet.`
  const day = inWords(inForceOn)
  const by = `Decided by ${whoOf(decidedBy)}.`
  if (standing === 'to come') return `It comes into force on ${day}. ${by}`
  return standing === 'in force' ? `In force since ${day}. ${by}` : `In force from ${day}, and replaced since. ${by}`
}
