import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import { errorAt } from '../../../ui/form-errors.ts'
import { FormPage } from '../../../ui/form-page.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { LinkList } from '../../../ui/link-list.tsx'
import type { Frame } from '../../../ui/page.tsx'
import { kindWords } from '../../kinds.ts'
import { questionnairesPaths } from '../../paths.ts'
import type { Item } from '../../questionnaire.ts'
import type { ItemTyped } from '../typed.ts'
import { rowsOf } from './item-rows.ts'
import { OwnFields } from './own-fields.tsx'

export type ItemFormProps = {
  frame: Frame
  questionnaire: Readonly<{ id: string; title: string }>
  typed: ItemTyped
  errors: readonly FieldError[]
  /** The version that was seen. */
  version: number
  /** The item that is changed; none for a new one, and then the page it goes to. */
  item?: Item | undefined
  pageId?: string | undefined
  /** How the item stands, where somebody else has changed it meanwhile. */
  stands?: ItemTyped | undefined
}

/** A question, or words, of one kind. */
export const ItemFormPage = (props: ItemFormProps) => {
  const { frame, questionnaire, typed, errors, version, item, pageId = '', stands } = props
  const { id, title } = questionnaire
  const kind = kindWords[typed.type]
  const toConfirm = item && item.type !== 'section' ? item.toConfirm : undefined
  return (
    <FormPage
      {...{ frame, errors }}
      now="Ask"
      side={kind.name}
      back={{ href: questionnairesPaths.one(id), text: title }}
      title={item ? 'Change it' : `Add: ${kind.name}`}
    >
      {stands && <Meanwhile rows={rowsOf(stands)} />}
      {toConfirm && (
        <InsetText>
          <b>To be confirmed by you.</b> {toConfirm}
        </InsetText>
      )}
      <form
        action={item ? questionnairesPaths.item(id, item.id) : questionnairesPaths.items(id, pageId)}
        method="post"
        novalidate
        class="gt-space"
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="kind" value={typed.type} />
        {typed.type === 'section' ? (
          <SectionFields {...{ typed, errors }} />
        ) : (
          <AskedFields {...{ typed, errors, item }} />
        )}
        {toConfirm && (
          <Checkboxes
            name="isConfirmed"
            values={typed.isConfirmed ? ['yes'] : []}
            choices={[{ value: 'yes', text: 'We have checked this, and it is right for us' }]}
          />
        )}
        <Button preventDoubleClick>{item ? 'Save' : 'Add it'}</Button>
      </form>
      {item && <Further {...{ id, item }} />}
    </FormPage>
  )
}

type Fields = { typed: ItemTyped; errors: readonly FieldError[] }

const SectionFields = ({ typed, errors }: Fields) => (
  <>
    <Input
      name="title"
      label="Its heading (if it needs one)"
      labelSize="s"
      value={typed.title}
      error={errorAt(errors, 'title')}
    />
    <Textarea
      name="text"
      label="The words"
      labelSize="s"
      hint="A new line begins a new paragraph. If there is support in your organisation, such as a wellbeing service, name it."
      value={typed.text}
      error={errorAt(errors, 'text')}
    />
    <Checkboxes
      name="signposts"
      values={typed.signposts ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'Say below where anybody finds support, day and night' }]}
    />
  </>
)

const AskedFields = ({ typed, errors, item }: Fields & { item: Item | undefined }) => (
  <>
    <Textarea
      name="text"
      label={typed.type === 'scale' ? 'What can people agree with?' : 'What do you ask?'}
      labelSize="s"
      hint={
        typed.type === 'scale'
          ? 'A statement about one thing, such as: I can say what I think.'
          : 'One thing at a time, in short words.'
      }
      rows={2}
      value={typed.text}
      error={errorAt(errors, 'text')}
    />
    <Textarea
      name="hint"
      label="What helps to answer it? (if anything)"
      labelSize="s"
      rows={2}
      value={typed.hint}
      error={errorAt(errors, 'hint')}
    />
    <OwnFields {...{ typed, errors, item }} />
    <Input
      name="facet"
      label="What is it a sign of? (if you know)"
      labelSize="s"
      hint="Questions with the same words here stand together in results. For example: Safe to speak"
      value={typed.facet}
      error={errorAt(errors, 'facet')}
    />
    <Checkboxes
      name="isSensitive"
      values={typed.isSensitive ? ['yes'] : []}
      choices={[
        {
          value: 'yes',
          text: 'It is sensitive',
          hint: 'Nobody should learn of a group that everybody in it, or nobody, gave an answer. Results hide that.',
        },
      ]}
    />
  </>
)

const Further = ({ id, item }: { id: string; item: Item }) => (
  <>
    <h2 class="gt-h3 gt-space">More about it</h2>
    <LinkList
      links={[
        {
          text: 'Whom it is shown to',
          href: questionnairesPaths.itemCondition(id, item.id),
          why: item.showIf
            ? 'Not to everybody: it hangs on earlier answers.'
            : 'To everybody. It can hang on earlier answers.',
        },
        {
          text: 'Take it out',
          href: questionnairesPaths.itemRemoval(id, item.id),
          why: 'Earlier versions, and what was asked with them, stay as they are.',
        },
      ]}
    />
  </>
)
