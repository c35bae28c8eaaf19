import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Section } from '../../questionnaire.ts'
import { say } from '../../text.ts'
import type { AskedProps } from './props.ts'
import { Fixed, Said } from './said.tsx'

type Props = Pick<AskedProps, 'language' | 'words'> & { section: Section }

/** Words without a question. */
export const AskedSection = ({ section, language, words }: Props) => (
  <>
    {section.title && (
      <h2 class="gt-h2">
        <Said text={section.title} language={language} />
      </h2>
    )}
    {paragraphs(section.text, language).map(text => (
      <p class="gt-p">
        <Said text={text} language={language} />
      </p>
    ))}
    {section.signposts && <Signposts language={language} words={words} />}
  </>
)

/** The paragraphs of the words in one language. */
function paragraphs(text: Section['text'], language: Props['language']): readonly Section['text'][] {
  return say(text, language)
    .split(/\n+/)
    .filter(Boolean)
    .map(each => ({ ...Object.fromEntries(Object.keys(text).map(tag => [tag, text[tag] && each])), en: each }))
}

/** Whom anybody in the United Kingdom can turn to. An organisation says in the section whom else it has. */
const lines = [
  { key: 'samaritans', number: '116 123' },
  { key: 'shout', number: '85258' },
  { key: 'emergency', number: '999' },
] as const

const Signposts = ({ language, words }: Pick<Props, 'language' | 'words'>) => (
  <InsetText>
    <p class="gt-p">
      <b>
        <Fixed text={words.say('support-title')} words={words} language={language} />
      </b>
    </p>
    <p class="gt-p">
      <Fixed text={words.say('support')} words={words} language={language} />
    </p>
    <ul class="gt-list">
      {lines.map(({ key, number }) => (
        <li>
          <Fixed text={words.say(key)} words={words} language={language} /> <bdi dir="ltr">{number}</bdi>
        </li>
      ))}
    </ul>
  </InsetText>
)
