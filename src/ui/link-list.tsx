export type ReasonedLink = Readonly<{ text: string; href: string; why: string }>

/** Where one can go from here, each with what for. */
export const LinkList = ({ links }: { links: readonly ReasonedLink[] }) => (
  <ul class="gt-links">
    {links.map(({ text, href, why }) => (
      <li>
        <a class="gt-a" href={href}>
          {text}
        </a>
        <p class="gt-meta">{why}</p>
      </li>
    ))}
  </ul>
)
