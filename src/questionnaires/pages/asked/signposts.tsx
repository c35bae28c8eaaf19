import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { AskedProps } from './props.ts'
import { Fixed, Said } from './said.tsx'

/** Whom people can turn to, as their organisation says. */
export const Signposts = ({ support, language, words }: Pick<AskedProps, 'language' | 'words' | 'support'>) => (
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
      {support.map(place => (
        <li>
          <Said text={place.words} language={language} /> <bdi dir="ltr">{place.reach}</bdi>
        </li>
      ))}
    </ul>
  </InsetText>
)
