import { classNames } from './class-names.ts'
import { named } from './field.tsx'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export type CharacterCountProps = TextareaProps & {
  /** The most that is taken. Say it to the server too: this only tells. */
  most: number
  /** `characters` are what a reader would count; left out, what a server counts as the length of a text. */
  of?: 'length' | 'characters' | 'words' | undefined
  /** Per cent of the most, from which on the count is shown. */
  threshold?: number | undefined
}

/** A textarea that says how much room is left. Without script it says how much there is. */
export const CharacterCount = ({ most, of, threshold, ...props }: CharacterCountProps) => {
  const infoId = `${named(props).id}-info`
  return (
    <Textarea
      {...props}
      class={classNames('govuk-js-character-count', props.class)}
      describedBy={classNames(infoId, props.describedBy)}
      groupClass={classNames('govuk-character-count', props.groupClass)}
      groupData={{
        'data-module': 'govuk-character-count',
        'data-maxlength': most,
        'data-threshold': threshold,
        'data-count-type': of,
      }}
      after={
        <Hint id={infoId} class="govuk-character-count__message">
          You can enter up to {most} {of === 'words' ? 'words' : 'characters'}
        </Hint>
      }
    />
  )
}
