import { Choices, type ChoicesProps } from './choices.tsx'

/** Nothing is chosen beforehand unless `value` says what the person chose last time. */
export const Radios = ({ value, ...props }: ChoicesProps & { value?: string | undefined }) => (
  <Choices {...props} kind="radios" isChosen={choice => choice.checked ?? (!!value && choice.value === value)} />
)
