import { qrOf } from './qr-path.ts'

export type QrProps = {
  /** What a phone reads: an address, most often. */
  content: string
  /** What the picture is, for whoever cannot see it. Say beside it what it leads to. */
  label: string
}

/** Always dark on white, in the dark and in forced colours too: a phone has to read it, and hex is right here alone. */
export const Qr = ({ content, label }: QrProps) => {
  const { size, path } = qrOf(content)
  return (
    <svg class="gt-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} focusable="false">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
