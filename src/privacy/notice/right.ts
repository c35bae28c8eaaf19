/** A right that people have over their data, and how to use it here. UK GDPR, Articles 15 to 21. */
export type Right = Readonly<{ name: string; how: string; article: string }>

export const rights: readonly Right[] = [
  {
    name: 'See what is held about you',
    how: 'Sign in, choose your name, then “What is held about you”. Or ask your organisation.',
    article: 'Article 15',
  },
  { name: 'Have it put right', how: 'Tell your organisation what is wrong.', article: 'Article 16' },
  {
    name: 'Have it erased',
    how: 'Sign in, choose your name, then “What is held about you”, then “Ask to be erased”. It happens at once.',
    article: 'Article 17',
  },
  {
    name: 'Have it left alone',
    how: 'Ask your organisation to stop using it while a question about it is open.',
    article: 'Article 18',
  },
  {
    name: 'Take it with you',
    how: 'Take it as a file from “What is held about you”.',
    article: 'Article 20',
  },
  {
    name: 'Say no',
    how: 'Tell your organisation that you do not want it to use your data, and why. It has to stop, or give a very good reason.',
    article: 'Article 21',
  },
]

/** The regulator in the United Kingdom. */
export const regulator = {
  name: 'the Information Commissioner’s Office (ICO)',
  address: 'https://ico.org.uk/make-a-complaint/',
} as const
