import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type ButtonProps = {
  /** One main button a screen; the second is outlined, and red only for what cannot be undone. */
  kind?: 'secondary' | 'warning' | undefined
  class?: string | undefined
  id?: string | undefined
  children?: Child
}

type Pressed = {
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Where the form goes when it is sent with this button, if not where it says itself. */
  formaction?: string | undefined
  disabled?: boolean | undefined
  /** Ignore the second of two quick presses. */
  preventDoubleClick?: boolean | undefined
}

export const Button = ({ kind, class: extra, id, children, ...pressed }: ButtonProps & Pressed) => (
  <button
    type={pressed.type ?? 'submit'}
    value={pressed.value}
    name={pressed.name}
    formaction={pressed.formaction}
    disabled={pressed.disabled}
    aria-disabled={pressed.disabled ? 'true' : undefined}
    data-prevent-double-click={pressed.preventDoubleClick}
    class={buttonClass(kind, extra)}
    data-module="govuk-button"
    id={id}
  >
    {children}
  </button>
)

/** With `noreferrer`, where it leads to does not learn on which page somebody was. */
type Leading = { href: string; rel?: 'noreferrer' | undefined }

/** Looks like a button and leads somewhere. */
export const ButtonLink = ({ href, rel, kind, class: extra, id, children }: ButtonProps & Leading) => (
  // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button is govuk's mark-up
  <a
    href={href}
    rel={rel}
    role="button"
    draggable="false"
    class={buttonClass(kind, extra)}
    data-module="govuk-button"
    id={id}
  >
    {children}
  </a>
)

const buttonClass = (kind: ButtonProps['kind'], extra: string | undefined) =>
  classNames('govuk-button', kind && `govuk-button--${kind}`, extra)
