import { inWords } from '../../calendar/day.ts'
import { pathsOf, releasesPaths } from '../paths.ts'
import type { FoundRelease } from '../queries.ts'
import { sayRule } from './say-rule.ts'

type Props = { found: FoundRelease; mayCorrect: boolean }

/** What to take away from a release, the words it had before, and the rule it was made with. */
export const Keep = ({ found, mayCorrect }: Props) => (
  <>
    <Files found={found} />
    {mayCorrect && (
      <p class="gt-p gt-space">
        A wrong word?{' '}
        <a class="gt-a" href={releasesPaths.wording(found.id)}>
          Correct the words
        </a>
        . The figures stay as they are.
      </p>
    )}
    {found.versions.length > 1 && <Versions found={found} />}
    <p class="gt-small gt-space">
      {sayRule(found.release.rule)}{' '}
      <a class="gt-a" href={releasesPaths.protection}>
        How we protect people
      </a>
    </p>
  </>
)

const Files = ({ found }: { found: FoundRelease }) => {
  const { tablesXlsx, tablesCsv, codebookCsv, json } = pathsOf(found)
  const files = [
    { text: 'To hand out: as a page, a PDF and slides for PowerPoint', href: releasesPaths.handOut(found.id) },
    { text: 'All tables for Excel', href: tablesXlsx },
    { text: 'All tables as CSV', href: tablesCsv },
    { text: 'What stands in the CSV: its codebook', href: codebookCsv },
    { text: 'The release as JSON', href: json },
  ]
  return (
    <>
      <h2 class="gt-h2">The same figures as files</h2>
      <ul class="gt-list">
        {files.map(({ text, href }) => (
          <li>
            <a class="gt-a" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Versions = ({ found: { id, version, versions } }: { found: FoundRelease }) => (
  <p class="gt-meta">
    Wordings:{' '}
    {versions.map(each => (
      <>
        {each.version === version ? (
          <b>version {each.version}</b>
        ) : (
          <a class="gt-a" href={releasesPaths.version(id, each.version)}>
            version {each.version}
          </a>
        )}{' '}
        of {inWords(each.wordedOn)}.{' '}
      </>
    ))}
  </p>
)
