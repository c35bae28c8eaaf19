import type { ElementsFile, ElementWords, FrameworkFile } from './content.ts'

type WorkbookFile = Extract<FrameworkFile, { kind: 'workbook' }>

/** A framework as elements to work on. The parts of a workbook are elements too, under the same ids: its words stand once. */
export function asElements(file: FrameworkFile): ElementsFile {
  if (file.kind === 'elements') return file
  const { slots, following: _, scale: __, ...head } = file
  return { ...head, kind: 'elements', elements: slots.map(slot => elementOf(slot, file)) }
}

/** A part of a workbook as a piece of work: its question is what it is for, its first steps are what you could do. */
function elementOf(
  { id, mark, title, prompt, suggestions }: WorkbookFile['slots'][number],
  { following }: WorkbookFile,
): { id: string } & ElementWords {
  const { untitled, ...words } = following
  const steps = suggestions.map(({ id: step, text }) => ({ id: step, text }))
  return {
    ...{ id, mark, ...words },
    title: title || `${untitled.title} ${mark}`,
    purpose: prompt || untitled.purpose,
    do: { ...words.do, suggestions: steps.length > 0 ? steps : words.do.suggestions },
  }
}
