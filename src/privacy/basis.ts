/**
 * The grounds on which data may be held: Article 6(1) of the UK GDPR. Which one it is, is for the organisation to
 * decide, as the controller. What stands in `kinds.ts` is our suggestion.
 */
export const bases = {
  consent: { name: 'Consent', article: 'UK GDPR Article 6(1)(a)' },
  contract: { name: 'Contract', article: 'UK GDPR Article 6(1)(b)' },
  'legal-obligation': { name: 'Legal obligation', article: 'UK GDPR Article 6(1)(c)' },
  'public-task': { name: 'Public task', article: 'UK GDPR Article 6(1)(e)' },
  'legitimate-interests': { name: 'Legitimate interests', article: 'UK GDPR Article 6(1)(f)' },
} as const

export type Basis = keyof typeof bases

export function isBasis(text: string): text is Basis {
  return Object.hasOwn(bases, text)
}
