/** Words into lines of at most so many letters; a longer word keeps its line to itself. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

export const lineHeight = 20

/** A row's name over its bars, with how many people it stands for. */
export const nameOf = (label: string, base: number | null, letters: number) => {
  const people = base === null ? '' : `${base.toLocaleString('en-GB')} people`
  const lines = wrapped(label, letters)
  const fits = (lines.at(-1)?.length ?? 0) + 1 + people.length <= letters
  return { lines, people, count: lines.length + (people && !fits ? 1 : 0), fits }
}

export const RowName = ({ name }: { name: ReturnType<typeof nameOf> }) => (
  <text y="15">
    {name.lines.map((line, i) => (
      <tspan class="n" {...(i > 0 && { x: 0, dy: lineHeight })}>
        {line}
      </tspan>
    ))}
    {name.people && (
      <tspan class="soft" {...(name.fits ? { dx: 8 } : { x: 0, dy: lineHeight })}>
        {name.people}
      </tspan>
    )}
  </text>
)
