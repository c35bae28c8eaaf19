import JSZip from 'jszip'

/**
 * What the library leaves out, and people who listen to slides need: the language they are spoken in, and that the first
 * row of a table is its heading.
 */
const mended: readonly (readonly [RegExp, string])[] = [
  [/ altLang="en-US"/g, ''],
  [/lang="en-US"/g, 'lang="en-GB"'],
  [/<c:lang val="en-US"\/>/g, '<c:lang val="en-GB"/>'],
  [/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>'],
]

export async function finish(made: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const [from, to] = [await JSZip.loadAsync(made), new JSZip()]
  for (const { name, dir } of Object.values(from.files)) {
    if (dir) continue
    const part = from.file(name)!
    const content = name.endsWith('.xml') ? mend(await part.async('string')) : await part.async('uint8array')
    const whole = name === '[Content_Types].xml' ? onlyWhatIsThere(String(content), from) : content
    to.file(name, whole, { createFolders: false })
  }
  return new Uint8Array(await to.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
}

const mend = (xml: string) => mended.reduce((so, [found, by]) => so.replace(found, by), xml)

/** The library names parts in its table of contents that it never makes. */
function onlyWhatIsThere(contents: string, { files }: JSZip): string {
  return contents.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) =>
    files[name] ? entry : '',
  )
}
