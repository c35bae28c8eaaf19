import { encode } from 'uqr'

/** Modules of white that a reader needs all around. */
const quiet = 4

/** The squares of a QR code as one path, and how many modules wide it is. Runs in browsers too. */
export function qrOf(content: string): Readonly<{ size: number; path: string }> {
  const { data, size } = encode(content, { ecc: 'M', border: quiet })
  return { size, path: data.map(pathOfRow).join('') }
}

/** One stroke for each run of dark modules. */
function pathOfRow(modules: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < modules.length; x++) {
    const start = x
    while (modules[x]) x++
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`
  }
  return path
}
