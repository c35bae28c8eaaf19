import { weighFirstPage, withoutFont } from './measured/first-page.ts'

/** The first page of a survey of twenty questions and all that it loads, with its font. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  const weights = await weighFirstPage()
  return { value: withoutFont(weights) + weights.latin, unit: 'KB', limit: 60 }
}
