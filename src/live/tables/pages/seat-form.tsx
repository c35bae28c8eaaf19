import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'

/** For whoever has no table yet. A number is typed with script here, and without it on a page that stands still. */
export const TablesPart = ({ tables }: { tables: number }): Child =>
  tables > 0 && (
    <>
      <h2 class="gt-h2">Where do you sit?</h2>
      <div class="gt-typed">
        <SeatForm tables={tables} />
      </div>
      <GivenSeat />
      <noscript>
        <p class="gt-p">
          <a class="gt-a" href={livePaths.table}>
            Type the number of your table
          </a>
        </p>
      </noscript>
    </>
  )

type SeatFormProps = { tables: number; typed?: string | undefined; error?: string | undefined }

export const SeatForm = ({ tables, typed, error }: SeatFormProps) => (
  <form action={livePaths.table} method="post" novalidate data-wait>
    <Input
      name="table"
      label="The number of your table"
      labelSize="s"
      hint={`From 1 to ${tables}.`}
      value={typed ?? ''}
      error={error}
      inputmode="numeric"
      autocomplete="off"
      class="govuk-input--width-4"
    />
    <Button>Sit here</Button>
  </form>
)

export const GivenSeat = () => (
  <form action={livePaths.table} method="post" data-wait>
    <input type="hidden" name="table" value="any" />
    <Button kind="secondary">Give me a table</Button>
  </form>
)
