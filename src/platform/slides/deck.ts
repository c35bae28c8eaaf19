/** Slides as content, of which a file for PowerPoint is made. Text is only ever text. */
export type Deck = Readonly<{
  title: string
  organisation: string
  /** The day it was made, in words. */
  madeOn: string
  slides: readonly Slide[]
}>

export type Slide = Readonly<{
  title: string
  /** What it says, one paragraph under the other. */
  words: readonly string[]
  list?: readonly string[] | undefined
  chart?: Chart | undefined
  table?: SlideTable | undefined
  /** What whoever speaks to it should know. */
  notes: string
}>

/**
 * Bars, one for each name. Of several series each bar is made up of them, in per cent. `alt` says what is seen: there is no
 * figure in it, or in the workbook behind it, that does not stand in `series`.
 */
export type Chart = Readonly<{
  alt: string
  names: readonly string[]
  series: readonly Readonly<{ name: string; colour: string; values: readonly number[] }>[]
}>

/** The first row is the heading, and the first cell of a row names it. `isProse`: the other cells hold sentences. */
export type SlideTable = Readonly<{
  headings: readonly string[]
  rows: readonly (readonly string[])[]
  isProse?: boolean | undefined
}>

/** Colours by what they are for, as six digits, and the face that words are set in. */
export type SlideLook = Readonly<{
  colours: Readonly<Record<'paper' | 'ink' | 'soft' | 'brand' | 'gold' | 'edge' | 'rule', string>>
  face: string
}>
