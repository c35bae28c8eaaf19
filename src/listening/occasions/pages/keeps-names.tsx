import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'

/** What one ticks when what looks like a name is none, or is meant. Only where something was found. */
export const KeepsNames = ({ found, ticked }: { found: boolean; ticked: boolean }): Child =>
  found && (
    <Checkboxes
      name="keeps-names"
      values={ticked ? ['yes'] : []}
      choices={[{ value: 'yes', text: 'It names nobody who spoke, and can stay' }]}
    />
  )
