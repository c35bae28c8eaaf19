/** What the build made: logical name to the file's real name, which carries a hash of its content. */
export type Manifest = Readonly<Record<string, string>>

export type AssetName =
  | 'goldthread.css'
  | 'goldthread.js'
  | 'passkeys.js'
  | 'ballot.js'
  | 'answering.css'
  | 'answering.js'
  | 'card.js'
  | 'live.css'
  | 'live.js'
  | 'board.js'
  | 'room.css'
  | 'icon.svg'
  | 'latin.woff2'
  | 'latin-ext.woff2'

/** The address of a built file. Its content never changes under that address, so it may be kept for ever. */
export function asset(manifest: Manifest, name: AssetName): string {
  const file = manifest[name]
  if (file === undefined) throw new Error(`The build has no ${name}. Run npm run build.`)
  return `/assets/${file}`
}
