import { Choices, type ChoicesProps } from './choices.tsx'

/** Nothing is ticked beforehand unless `values` says what the person ticked last time. */
export const Checkboxes = ({ values = [], ...props }: ChoicesProps & { values?: readonly string[] | undefined }) => (
  <Choices {...props} kind="checkboxes" isChosen={choice => choice.checked ?? values.includes(choice.value)} />
)
