import type { Child } from '../../../ui/jsx/elements.ts'

type OwnFormProps = {
  action: string
  /** On a page without script it is a part of the one form around everything, of which the script makes forms again. */
  isPart: boolean
  keep?: 'new' | 'note' | 'insight'
  class?: string
  children?: Child
}

/** Something to write, or to press, by itself. */
export const OwnForm = ({ action, isPart, keep, class: name, children }: OwnFormProps) => {
  const kind = { 'data-keep': keep, 'data-press': keep ? undefined : true, class: name }
  return isPart ? (
    <div data-action={action} {...kind}>
      {children}
    </div>
  ) : (
    <form action={action} method="post" novalidate {...kind}>
      {children}
    </form>
  )
}

/** One form for everything that can be written at a table: without script, what is typed elsewhere comes along. */
export const Together = ({ action, isOne, children }: { action: string; isOne: boolean; children?: Child }): Child =>
  isOne ? (
    <form action={action} method="post" novalidate data-together>
      {children}
    </form>
  ) : (
    children
  )
