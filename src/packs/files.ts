import { lookOf } from '../papers/look.ts'
import { slideLook } from '../papers/results/deck.ts'
import { makePdf } from '../platform/pdf/make.ts'
import { makeSlides } from '../platform/slides/make.ts'
import type { PackContent } from './content.ts'
import { deckOf } from './deck.ts'
import { type Made, paperOf } from './paper.ts'

export const fileKinds = ['pdf', 'pptx'] as const
export type FileKind = (typeof fileKinds)[number]

export async function makePackPdf(content: PackContent, made: Made): Promise<Uint8Array<ArrayBuffer>> {
  const { document, drawings } = paperOf(content, made)
  const look = lookOf()
  return (await makePdf(document, { ...look, drawings: { ...look.drawings, ...drawings } })).bytes
}

export const makePackSlides = (content: PackContent, made: Pick<Made, 'edition' | 'on'>) =>
  makeSlides(deckOf(content, made), slideLook)
