/** The most bytes of a photo that is sent. What is kept of it has far fewer. */
export const mostBytes = 20_000_000
/** The longer side of what is kept, in dots: handwriting on a large sheet can be read on a wide screen. */
const longestSide = 2_000
/** The most dots of a photo. More than the phones of today take unless they are told to. */
const mostDots = 64_000_000

export type Kind = 'jpeg' | 'png' | 'webp' | 'heic'

/** What a photo is, by its own bytes and never by its name. Null for everything else. */
export function kindOf(bytes: Buffer): Kind | null {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  return text(4, 8) === 'ftyp' && /^(hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(text(8, 12)) ? 'heic' : null
}

export type Redrawn =
  | Readonly<{ outcome: 'redrawn'; picture: Buffer }>
  | Readonly<{ outcome: 'heic' | 'no photo' | 'cannot be read' | 'too many dots' }>

/**
 * Draws a photo anew: upright, small enough for a screen, and a JPEG of the picture alone. Where and when it was taken, by
 * which phone, and whatever else stood in the file beside the picture or behind it is left out.
 */
export async function redraw(bytes: Buffer): Promise<Redrawn> {
  const kind = kindOf(bytes)
  if (kind === null) return { outcome: 'no photo' }
  if (kind === 'heic') return { outcome: 'heic' }
  const sharp = await drawing()
  // Broken files are refused, as soon as anything in them is amiss. The size is looked at first, which reads a few bytes.
  const photo = () => sharp(bytes, { failOn: 'error', limitInputPixels: false, autoOrient: true })
  try {
    const { width, height } = await photo().metadata()
    if (width * height > mostDots) return { outcome: 'too many dots' }
    const size = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
    const picture = await photo().resize(size).flatten({ background: 'white' }).jpeg({ quality: 80 }).toBuffer()
    return { outcome: 'redrawn', picture }
  } catch {
    return { outcome: 'cannot be read' }
  }
}

let made: Promise<typeof import('sharp')['default']> | undefined

/** Loaded once the first photo comes, and let near nothing but photos of the kinds above. */
function drawing() {
  made ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    })
    sharp.cache(false)
    return sharp
  })
  return made
}
