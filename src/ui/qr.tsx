import { encode } from 'uqr'

export type QrProps = {
  /** What a phone reads: an address, most often. */
  content: string
  /** What the picture is, for whoever cannot see it. Say beside it what it leads to. */
  label: string
}

/** Modules of white that a reader needs all around. */
const quiet = 4

/** Always dark on white, in the dark and in forced colours too: a phone has to read it, and hex is right here alone. */
export const Qr = ({ content, label }: QrProps) => {
  const { data, size } = encode(content, { ecc: 'M', border: quiet })
  return (
    <svg class="gt-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} focusable="false">
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(pathOfRow).join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
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
