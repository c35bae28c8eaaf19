import { Details } from '../../ui/govuk/details.tsx'
import { Field } from '../../ui/govuk/field.tsx'
import type { Around } from '../around.ts'
import { memories } from '../memory.ts'

/**
 * The last resort for a mark. No field has a name, so none is ever part of what is sent: the browser's script reads them.
 * Hidden with what needs a script.
 */
export const MemoryFields = ({ words }: Around) => (
  <Details summary={words.say('memory')}>
    <div data-answer-memory>
      <p class="gt-p">{words.say('memory-hint')}</p>
      <p class="gt-p">{words.say('memory-weak')}</p>
      <p role="alert" id="memory-error" class="govuk-error-message" data-answer-memory-error hidden>
        <span class="govuk-visually-hidden">{words.say('error')}</span> {words.say('memory-wrong')}
      </p>
      {memories.map(({ id, is }) => (
        <Field field={{ name: id, label: words.say(id) }}>
          <input
            class={`govuk-input govuk-input--width-${is === 'letter' ? 5 : 2}`}
            id={id}
            type="text"
            inputmode={is === 'number' ? 'numeric' : undefined}
            data-memory={is}
            aria-errormessage="memory-error"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        </Field>
      ))}
    </div>
  </Details>
)
