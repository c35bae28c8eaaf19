import type { Section } from '../../questionnaire.ts'
import { say } from '../../text.ts'
import type { AskedProps } from './props.ts'
import { Said } from './said.tsx'
import { Signposts } from './signposts.tsx'

type Props = Pick<AskedProps, 'language' | 'words' | 'support'> & { section: Section }

/** Words without a question. */
export const AskedSection = ({ section, ...props }: Props) => (
  <>
    {section.title && (
      <h2 class="gt-h2">
        <Said text={section.title} language={props.language} />
      </h2>
    )}
    {paragraphs(section.text, props.language).map(text => (
      <p class="gt-p">
        <Said text={text} language={props.language} />
      </p>
    ))}
    {section.signposts && <Signposts {...props} />}
  </>
)

/** The paragraphs of the words in one language. */
function paragraphs(text: Section['text'], language: Props['language']): readonly Section['text'][] {
  return say(text, language)
    .split(/\n+/)
    .filter(Boolean)
    .map(each => ({ ...Object.fromEntries(Object.keys(text).map(tag => [tag, text[tag] && each])), en: each }))
}
