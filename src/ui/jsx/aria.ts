type Truth = boolean | 'true' | 'false' | undefined
type Text = string | undefined
type Ids = string | undefined

/** ARIA by name, so that a misspelt value does not compile. Names with a hyphen that are not listed still pass: TypeScript never checks those. */
export type Aria = {
  role?: Role | undefined
  'aria-atomic'?: Truth
  'aria-busy'?: Truth
  'aria-checked'?: Truth | 'mixed'
  'aria-controls'?: Ids
  'aria-current'?: Truth | 'page' | 'step' | 'location' | 'date' | 'time'
  'aria-describedby'?: Ids
  'aria-disabled'?: Truth
  'aria-errormessage'?: Ids
  'aria-expanded'?: Truth
  'aria-hidden'?: Truth
  'aria-invalid'?: Truth
  'aria-label'?: Text
  'aria-labelledby'?: Ids
  'aria-level'?: number | undefined
  'aria-live'?: 'off' | 'polite' | 'assertive' | undefined
  'aria-owns'?: Ids
  'aria-pressed'?: Truth | 'mixed'
  'aria-required'?: Truth
  'aria-roledescription'?: Text
  'aria-selected'?: Truth
  'aria-sort'?: 'none' | 'ascending' | 'descending' | 'other' | undefined
  'aria-valuemax'?: number | undefined
  'aria-valuemin'?: number | undefined
  'aria-valuenow'?: number | undefined
  'aria-valuetext'?: Text
}

type Role =
  | 'alert'
  | 'button'
  | 'cell'
  | 'columnheader'
  | 'group'
  | 'img'
  | 'list'
  | 'listitem'
  | 'log'
  | 'none'
  | 'presentation'
  | 'progressbar'
  | 'region'
  | 'row'
  | 'rowgroup'
  | 'rowheader'
  | 'search'
  | 'status'
  | 'timer'
  | 'table'
