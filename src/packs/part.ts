/** The headings of a pack, in the order in which they are read. Under each a host can write words of their own. */
export const parts = [
  ...(['theme', 'audience', 'content', 'baseline', 'reach', 'impact', 'output', 'insights'] as const),
  ...(['cases', 'reflections', 'results', 'questions', 'resources'] as const),
] as const
export type Part = (typeof parts)[number]

export const partNames: Readonly<Record<Part, string>> = {
  theme: 'Theme',
  audience: 'Audience',
  content: 'Content',
  baseline: 'Baseline',
  reach: 'Reach',
  impact: 'Impact',
  output: 'Output',
  cases: 'Case studies and examples',
  reflections: 'Reflections for improvement',
  results: 'Results',
  insights: 'Insights by theme',
  questions: 'Questions and answers',
  resources: 'Resources',
}

/** What a host may want to write under a heading. */
export const partHints: Readonly<Record<Part, string>> = {
  theme: 'What it was about. What you write takes the place of what stands here.',
  audience: 'Who was invited. What you write takes the place of what stands here.',
  content: 'What happened, in a few sentences. What you write takes the place of what the event says of itself.',
  baseline: 'What you learned about where people stood. It stands before the figures.',
  reach: 'Anything else about who was there. It stands before the numbers.',
  impact: 'What you saw change. It stands before the figures.',
  output: 'What the day brought forth, such as a formula, key questions, or this pack.',
  cases: 'A line or two before the case studies.',
  reflections: 'A line or two before the reflections.',
  results: 'What to know before reading the figures.',
  insights: 'What to know before reading what tables found.',
  questions: 'A line or two before the questions.',
  resources: 'A line or two before the list.',
}

/** The words of a host stand in place of what is known, not before it. */
export const isInPlace = (part: Part): boolean => ['theme', 'audience', 'content'].includes(part)

export const longestText = 6000
