/**
 * Something said before a survey is fixed. `refused`: it cannot be fixed so. `reason`: only with a written reason.
 * `note`: to be known.
 */
export type Finding = Readonly<{ weight: 'refused' | 'reason' | 'note'; text: string }>

export const refused = (text: string): Finding => ({ weight: 'refused', text })
export const reason = (text: string): Finding => ({ weight: 'reason', text })
export const note = (text: string): Finding => ({ weight: 'note', text })
