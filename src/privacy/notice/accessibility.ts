/** When somebody last went through the statement and the tests behind it. */
export const reviewedOn = '2026-11-29'

/**
 * What is tested and how. Each line names a test that does it, and a test holds this list to those files: what the suite
 * stops doing may not be claimed any longer.
 */
export const tested = [
  {
    says: 'Pages are checked with axe in a real browser: wide in light colours, and 360 pixels narrow in dark ones.',
    file: 'test/journeys/stage.ts',
    shows: ['axeObjections', 'width: 360', 'width: 1280', "colorScheme: 'dark'"],
  },
  {
    says: 'Nothing sticks out at the side of a narrow page. 360 pixels is what a page at about 355% zoom has on a computer.',
    file: 'test/sight.ts',
    shows: ['scrollWidth - innerWidth'],
  },
  {
    says: 'At 200% zoom the privacy and accessibility pages fit and can be used.',
    file: 'test/journeys/privacy.test.ts',
    shows: ['widen(page, 640', 'sticksOut(page)'],
  },
  {
    says: 'A release is read with the Tab key alone. Everything is reached in order, and what has the focus is seen.',
    file: 'test/journeys/release.test.ts',
    shows: ['reachByKeyboard', 'Skip to main content'],
  },
  {
    says: 'From set-up to release, everything works with JavaScript turned off.',
    file: 'test/journeys/release.test.ts',
    shows: ['javaScriptEnabled: false'],
  },
  {
    says: 'Text and marks stand out from their ground, computed for light and dark colours.',
    file: 'src/ui/styles/contrast.test.ts',
    shows: ['has a contrast of at least'],
  },
  {
    says: 'Forms and messages are written as in the GOV.UK Design System, compared with its own examples.',
    file: 'src/ui/govuk/fixtures/fixtures.test.ts',
    shows: ['test('],
  },
] as const

/** What we know is missing. */
export const limits: readonly string[] = [
  'No screen reader has been tried by hand yet, and no people with disabilities have tested it yet.',
  'Automatic checks find only a part of all barriers.',
  'Pages are in English only. There is no easy-read version and no Welsh or British Sign Language yet.',
  'Tables with many columns scroll sideways on a phone.',
  'Files to take away (spreadsheets) have not been checked for accessibility.',
]
