import type { FieldError } from '../../../platform/http/form.ts'
import { errorAt } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { Item } from '../../questionnaire.ts'
import { source } from '../../text.ts'
import type { ItemSwitch, ItemText, ItemTyped } from '../typed.ts'

type Fields = { typed: ItemTyped; errors: readonly FieldError[]; item: Item | undefined }

/** What only this kind of question has. */
export const OwnFields = (fields: Fields) => {
  switch (fields.typed.type) {
    case 'choice':
      return (
        <>
          <Options {...fields} />
          <Switch {...fields} name="offersSilence" text="Offer “Prefer not to say”" />
          <Switch
            {...fields}
            name="teams"
            text="The answers are our teams"
            hint="They are filled in on the day it is asked. Leave the answers empty."
          />
        </>
      )
    case 'choices':
      return (
        <>
          <Options {...fields} />
          <Line
            {...fields}
            name="alone"
            label="An answer that stands alone (if there is one)"
            hint="Such as: None of these"
          />
          <Switch {...fields} name="offersSilence" text="Offer “Prefer not to say”" />
          <Count {...fields} name="atMost" label="How many can be chosen at most? (if there is a limit)" />
        </>
      )
    case 'ranking':
      return <Options {...fields} />
    case 'scale':
      return (
        <Switch
          {...fields}
          name="isReversed"
          text="To disagree is the good answer"
          hint="As with: People here are left out."
        />
      )
    case 'score':
      return (
        <>
          <Line {...fields} name="lowest" label="What does 0 mean?" />
          <Line {...fields} name="highest" label="What does 10 mean?" />
        </>
      )
    case 'band':
      return (
        <>
          <Line
            {...fields}
            name="from"
            label="The lowest number of each band"
            hint="0, 1, 5, 10 makes four: 0, 1 to 4, 5 to 9, 10 or more."
          />
          <Line {...fields} name="unit" label="What is counted?" hint="Such as: years" />
        </>
      )
    case 'words':
      return (
        <Count
          {...fields}
          name="longest"
          label="How many characters at most?"
          hint="From 50 to 4,000. Short answers are read."
        />
      )
    case 'matrix':
      return <Matrix {...fields} />
    default:
      return null
  }
}

const Options = ({ typed, errors, item }: Fields) => (
  <Textarea
    name="options"
    label="The answers, one on each line"
    labelSize="s"
    hint={
      item
        ? 'A line whose words you put right stays the same answer. For another answer, take the line out, save, and then add it.'
        : 'In the order in which people read them.'
    }
    rows={8}
    value={typed.options}
    error={errorAt(errors, 'options')}
  />
)

const Matrix = ({ typed, errors, item }: Fields) => (
  <>
    <Textarea
      name="rows"
      label="The statements, one on each line"
      labelSize="s"
      rows={6}
      value={typed.rows}
      error={errorAt(errors, 'rows')}
    />
    <Textarea
      name="columns"
      label="The answers, one on each line (if it is not the agree scale)"
      labelSize="s"
      value={typed.columns}
      error={errorAt(errors, 'columns')}
    />
    {item?.type === 'matrix' && (
      <Checkboxes
        name="reversedRows"
        legend="Where is to disagree the good answer?"
        legendSize="s"
        values={typed.reversedRows}
        choices={item.rows.map(({ id, label }) => ({ value: id, text: label[source] }))}
      />
    )}
  </>
)

type Named<N> = Fields & { name: N; hint?: string }

const Line = ({ typed, errors, name, label, hint }: Named<ItemText> & { label: string }) => (
  <Input {...{ name, label, hint }} labelSize="s" value={typed[name]} error={errorAt(errors, name)} />
)

const Count = ({ typed, errors, name, label, hint }: Named<ItemText> & { label: string }) => (
  <Input
    {...{ name, label, hint }}
    labelSize="s"
    width={5}
    inputmode="numeric"
    value={typed[name]}
    error={errorAt(errors, name)}
  />
)

const Switch = ({ typed, name, text, hint }: Named<ItemSwitch> & { text: string }) => (
  <Checkboxes name={name} values={typed[name] ? ['yes'] : []} choices={[{ value: 'yes', text, hint }]} />
)
