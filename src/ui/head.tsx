import type { Child } from './jsx/elements.ts'
import { Letter } from './letter.tsx'
import { Mark } from './marks.tsx'

export const stations = ['Strategy', 'Ask', 'Learn', 'Decide', 'Act', 'Review', 'Show'] as const
export type Station = (typeof stations)[number]

/** The addresses of the stations that exist so far. */
export type Stations = Readonly<Partial<Record<Station, string>>>

export type Link = Readonly<{ text: string; href: string }>

export type HeadProps = {
  /** Where the name Goldthread leads. */
  home: string
  organisation?: string | undefined
  person?: Link | undefined
  /** The seven stations; without them the thread runs bare, as on sign-in and public pages. */
  stations?: Stations | undefined
  now?: Station | undefined
  places?: readonly Link[] | undefined
  /** The address among the places that the reader is at. */
  place?: string | undefined
}

export const Head = ({ home, organisation, person, stations: addresses, now, ...beside }: HeadProps) => (
  <header class="gt-head">
    <div class="gt-wrap">
      <div class="gt-head__top">
        <a class="gt-word" href={home}>
          Goldthread
        </a>
        {organisation && <span class="gt-org">{organisation}</span>}
        <Places {...beside} />
        {person && (
          <a class="gt-a gt-me" href={person.href}>
            {person.text}
          </a>
        )}
      </div>
      <div class="gt-head__row">
        <Letter />
        <span class="gt-run" aria-hidden="true"></span>
        {addresses && <Along addresses={addresses} now={now} />}
      </div>
    </div>
  </header>
)

/** The second level: a quiet line of words that wraps, so it needs neither script nor a menu to open. */
const Places = ({ places = [], place }: Pick<HeadProps, 'places' | 'place'>) =>
  places.length > 0 ? (
    <nav class="gt-places" aria-label="Beside the thread">
      <ul>
        {places.map(({ text, href }) => (
          <li>
            <a class="gt-a" href={href} aria-current={href === place ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null

const Along = ({ addresses, now }: { addresses: Stations; now: Station | undefined }) => {
  const spunTo = stations.findLast(station => addresses[station])
  return (
    <nav class="gt-nav" aria-label="Along the thread">
      <ul>
        {stations.map(station => (
          <li class={station === spunTo && station !== 'Show' ? 'gt-nav__last' : undefined}>
            <Stop station={station} href={addresses[station]} now={station === now} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Stop = ({ station, href, now }: { station: Station; href: string | undefined; now: boolean }): Child =>
  href ? (
    <a href={href} aria-current={now ? 'page' : undefined}>
      <Mark name={now ? 'now' : 'stop'} />
      <span>{station}</span>
    </a>
  ) : (
    <span class="gt-nav__later">
      <Mark name="plan" />
      <span>
        {station}
        <span class="govuk-visually-hidden">, not yet</span>
      </span>
    </span>
  )
