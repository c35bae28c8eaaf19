/** The few modules we start. govuk-frontend ships no types. */
declare module 'govuk-frontend' {
  type Component = new (root: Element) => unknown
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const ExitThisPage: Component
  export const NotificationBanner: Component
  export const Tabs: Component
  export function createAll(component: Component, config?: Record<string, unknown>, scope?: Element): void
}
