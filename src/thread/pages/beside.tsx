import { threadPaths } from '../paths.ts'
import { kindNames, type Station } from '../station.ts'

/** Stations that lead here, or that come of it: each with its kind and number, and a way to its own page. */
export const BesideList = ({ stations }: { stations: readonly Station[] }) => (
  <ul class="govuk-list">
    {stations.map(({ id, kind, number, title }) => (
      <li>
        <a class="gt-a" href={threadPaths.station(id)}>
          {title}
        </a>
        <p class="gt-meta">
          {kindNames[kind]} {number}
        </p>
      </li>
    ))}
  </ul>
)
