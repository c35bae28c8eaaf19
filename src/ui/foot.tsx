import type { Link } from './head.tsx'

export const Foot = ({
  organisation,
  links = [],
}: {
  organisation?: string | undefined
  links?: readonly Link[] | undefined
}) => (
  <footer class="gt-wrap gt-foot">
    {links.length > 0 && (
      <ul>
        {links.map(({ text, href }) => (
          <li>
            <a class="gt-a" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p>
      {organisation ? `${organisation} runs its own Goldthread.` : 'This Goldthread runs on its own.'} Nobody tracks you
      here.
    </p>
  </footer>
)
