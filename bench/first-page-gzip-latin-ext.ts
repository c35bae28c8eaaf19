import { weighFirstPage, withoutFont } from './measured/first-page.ts'

/** The first page of a survey of twenty questions and all that it loads, with the fonts that Welsh needs. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  const weights = await weighFirstPage()
  return { value: withoutFont(weights) + weights.latin + weights.latinExt, unit: 'KB', limit: 80 }
}
