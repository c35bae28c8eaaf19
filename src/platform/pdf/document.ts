/**
 * A document as content, of which a page and a PDF are made alike. Text is only ever text: nothing in it is mark-up,
 * whatever signs it has.
 */
export type PaperDocument = Readonly<{
  title: string
  /** Over the title: whose it is, and what kind of document. */
  organisation: string
  kind: string
  /** Under the title, in a sentence or two. */
  lead: Phrases
  /** The day it was made: 2027-05-12, and in words. */
  madeOn: Readonly<{ day: string; words: string }>
  sections: readonly PaperSection[]
  /** At the foot of every page, beside its number. */
  foot: string
  /** What our own addresses begin with, where they are read outside a browser. */
  origin: string
}>

export type PaperSection = Readonly<{
  title: string
  /** Where it stands on the thread: the name of one of the drawings. */
  mark: string
  /** A word or two beside it. */
  side: string
  blocks: readonly Block[]
}>

export type Block =
  | Readonly<{ kind: 'paragraph'; words: Phrases; look?: 'lead' | 'quiet' | undefined }>
  | Readonly<{ kind: 'heading'; words: Phrases }>
  | Readonly<{ kind: 'list'; items: readonly Phrases[] }>
  | Table
  | Figure

/** The first cell of a row names it. */
export type Table = Readonly<{
  kind: 'table'
  caption: string
  headings: readonly Readonly<{ label: string; share: number; numeric?: boolean | undefined }>[]
  rows: readonly (readonly Cell[])[]
  /** On paper these words stand once where several neighbours in a row say them: narrow columns have no room for them. */
  once?: string | undefined
}>

/** What stands in a cell, one paragraph under the other. */
export type Cell = readonly Phrases[]

/** A drawing by its name, what it shows in words, and the same figures as a table. */
export type Figure = Readonly<{ kind: 'figure'; drawing: string; alt: string; table: Table }>

/** An SVG that stands for itself: its own colours and measures, in pixels. */
export type Drawing = Readonly<{ svg: string; width: number; height: number }>

export type Phrases = string | readonly Phrase[]

export type Phrase =
  | string
  | Readonly<{
      text: string
      /** One of our own addresses, `/app/strategy`, or a whole one of somewhere else. */
      href?: string | undefined
      look?: 'strong' | 'quiet' | 'late' | 'good' | undefined
      /** The name of a drawing that stands before it. Its words say the same. */
      mark?: string | undefined
    }>
