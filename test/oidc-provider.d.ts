/** The little of it that our test provider uses. The package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Context = { oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider } }

  class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    Grant: new (
      of: Readonly<{ clientId: string; accountId: string }>,
    ) => { addOIDCScope(scope: string): void; save(): Promise<string> }
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
      options: Readonly<{ mergeWithLastSubmission: boolean }>,
    ): Promise<void>
  }

  // biome-ignore lint/style/noDefaultExport: this is how the package says it
  export { type Context, Provider as default }
}
