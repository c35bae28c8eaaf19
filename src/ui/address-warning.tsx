import { InsetText } from './govuk/inset-text.tsx'

/** What is wrong with the address a page was opened at, and the settings that would mend it, as one would type them. */
export type AddressWarningProps = {
  trouble: { kind: 'this machine alone' | 'not secure'; address: string; settings: readonly string[] }
  /** What does not work because of it: "a code to scan", "passkeys". */
  what: string
}

/** Says in plain words that something on this page cannot work at this address, and how to change that. */
export const AddressWarning = ({ trouble: { kind, address, settings }, what }: AddressWarningProps) => (
  <InsetText>
    <h2 class="gt-h2">{headings[kind](what)}</h2>
    <p class="gt-p">{reasons[kind](address)}</p>
    <p class="gt-p">Whoever runs Goldthread can change this. They set, for example:</p>
    <ul class="gt-list">
      {settings.map(setting => (
        <li>
          <code>{setting}</code>
        </li>
      ))}
    </ul>
  </InsetText>
)

type Kind = AddressWarningProps['trouble']['kind']

const headings: Readonly<Record<Kind, (what: string) => string>> = {
  'this machine alone': () => 'Phones cannot open this yet',
  'not secure': what => `Browsers do not allow ${what} here yet`,
}

const reasons: Readonly<Record<Kind, (address: string) => string>> = {
  'this machine alone': address =>
    `This Goldthread is reached at ${address}. That works on the computer it runs on. On a phone it leads nowhere.`,
  'not secure': address =>
    `This Goldthread is reached at ${address}, which is not protected on its way. Browsers want an address that begins with https.`,
}
