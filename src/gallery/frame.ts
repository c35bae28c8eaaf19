import type { Frame } from '../ui/page.tsx'

/** What a signed-in page has around it. */
export const galleryFrame = (manifest: Frame['manifest']): Frame => ({
  manifest,
  home: '/gallery',
  organisation: 'Aldermoor Care and Support',
  person: { text: 'Asha Rahman', href: '#you' },
  stations: { Strategy: '#strategy', Ask: '#ask', Learn: '#learn' },
  places: [
    { text: 'People', href: '#people' },
    { text: 'Your organisation', href: '#organisation' },
    { text: 'How it runs', href: '#running' },
  ],
  links: [{ text: 'How we protect answers', href: '#protect' }],
})
