import sharp from 'sharp'
import { expect, test } from 'vitest'
import { kindOf, redraw } from './picture.ts'

/** A sheet of paper with dark lines, as a phone would see it. */
function sheet(width = 1200, height = 900) {
  const dots = Buffer.alloc(width * height * 3, 0xee)
  for (let line = 60; line < height; line += 60) dots.fill(0x22, line * width * 3, (line + 9) * width * 3)
  return sharp(dots, { raw: { width, height, channels: 3 } })
}

const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '53/1 47/1 5999/100',
  GPSLongitudeRef: 'W',
  GPSLongitude: '1/1 32/1 0/1',
}

/** A photo as a phone makes it: lying on its side, with the place, the time and the phone in it. */
const fromPhone = () =>
  sheet()
    .jpeg()
    .withExif({ IFD0: { Make: 'Teatowel', Model: 'Phone 9', DateTime: '2027:05:12 10:31:00' }, IFD3: place })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><city>Leeds</city></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer()

async function redrawn(bytes: Buffer): Promise<Buffer> {
  const made = await redraw(bytes)
  if (made.outcome !== 'redrawn') throw new Error(made.outcome)
  return made.picture
}

const photo = await fromPhone()
const large = await sheet(4000, 3000).jpeg().toBuffer()
const others = { png: await sheet().png().toBuffer(), webp: await sheet().webp().toBuffer() }
const wide = await sharp({ create: { width: 9000, height: 8000, channels: 3, background: 'white' } })
  .png()
  .toBuffer()

test('where, when and with which phone a photo was taken is gone, and the picture stands upright', async () => {
  const before = await sharp(photo).metadata()
  expect([before.exif?.includes('Teatowel'), before.orientation, !!before.xmp]).toEqual([true, 6, true])
  // The eighth entry of the list of positions: 53 degrees, 47 minutes, 59.99 seconds, as they are written in a file.
  const degrees = Buffer.from([0, 0, 0, 53, 0, 0, 0, 1])
  const turned = Buffer.from([53, 0, 0, 0, 1, 0, 0, 0])
  const tellsPlace = (bytes: Buffer) => bytes.includes(degrees) || bytes.includes(turned)
  expect(tellsPlace(photo)).toBe(true)
  const picture = await redrawn(photo)
  const after = await sharp(picture).metadata()
  expect([after.width, after.height, after.orientation]).toEqual([900, 1200, undefined])
  expect([after.exif, after.xmp, after.iptc, after.icc]).toEqual([undefined, undefined, undefined, undefined])
  expect(tellsPlace(picture)).toBe(false)
  for (const word of ['Exif', 'Teatowel', 'GPS', 'Leeds', '2027:05:12', 'http'])
    expect(picture.includes(word)).toBe(false)
})

test('photos are made small enough for a screen, and are all JPEG in the end', async () => {
  const { width, height, format } = await sharp(await redrawn(large)).metadata()
  expect([width, height, format]).toEqual([2000, 1500, 'jpeg'])
  for (const [kind, bytes] of Object.entries(others)) {
    expect(kindOf(bytes)).toBe(kind)
    expect((await sharp(await redrawn(bytes)).metadata()).format).toBe('jpeg')
  }
})

test('what hides behind a picture or inside it does not come along', async () => {
  const page = '<!doctype html><script>alert(1)</script>'
  const comment = Buffer.from(`${page}PK\x03\x04`)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2])
  const both = Buffer.concat([head, comment, photo.subarray(2), Buffer.from(`${page}PK\x03\x04evil`)])
  expect(kindOf(both)).toBe('jpeg')
  const picture = await redrawn(both)
  for (const word of ['script', 'evil', 'PK\x03\x04']) expect(picture.includes(word)).toBe(false)
})

test('what is no photo is refused, whatever it is called, and so is half of one', async () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const no = [
    '%PDF-1.7',
    'GIF89a\x01\0',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'PK\x03\x04',
    'MZ',
    '',
    '\0\0\0\x1cftypavif',
  ]
  for (const each of no) expect(await redraw(bytes(each)), each).toEqual({ outcome: 'no photo' })
  const broken = [
    bytes('\xff\xd8\xff\xe0<!doctype html><script>alert(1)</script>'),
    bytes('\x89PNG\r\n\x1a\n<svg/>'),
    bytes('RIFF\xff\xff\xff\x7fWEBPVP8 '),
    large.subarray(0, large.length / 2),
    others.png.subarray(0, others.png.length - 2000),
    Buffer.concat([others.png.subarray(0, 8), others.webp]),
  ]
  for (const [i, each] of broken.entries()) expect(await redraw(each), String(i)).toEqual({ outcome: 'cannot be read' })
  expect(await redraw(wide)).toEqual({ outcome: 'too many dots' })
  expect(await redraw(bytes('\0\0\0\x28ftypheic\0\0\0\0mif1heic'))).toEqual({ outcome: 'heic' })
})
