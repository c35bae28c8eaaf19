import { expect, test } from 'vitest'
import { documentTypes, safeName, sniff } from './document.ts'

/** A ZIP file that holds these names and nothing else, as far as its table at the end says. */
function zipOf(names: readonly string[]): Buffer {
  const files = names.map(name => {
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50)
    head.writeUInt16LE(Buffer.byteLength(name), 28)
    return Buffer.concat([head, Buffer.from(name)])
  })
  const first = Buffer.alloc(30)
  first.writeUInt32LE(0x04034b50)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(first.length, 16)
  return Buffer.concat([first, ...files, end])
}

const bytes = (text: string) => Buffer.from(text, 'latin1')
const office = (part: string, ...others: string[]) => zipOf(['[Content_Types].xml', part, ...others])

test('a file is what its bytes say, whatever its name says', () => {
  expect(sniff(bytes('%PDF-1.7\n'), 'cat.png')).toBe('pdf')
  expect(sniff(bytes('\x89PNG\r\n\x1a\n....'), 'cat.pdf')).toBe('png')
  expect(sniff(bytes('\xff\xd8\xff\xe0'), 'x')).toBe('jpeg')
  expect(sniff(office('word/document.xml'), 'x.zip')).toBe('docx')
  expect(sniff(office('xl/workbook.xml'), 'x')).toBe('xlsx')
  expect(sniff(office('ppt/presentation.xml'), 'x')).toBe('pptx')
  expect(sniff(Buffer.from('Nobody told us. Ŵyn'), 'notes.pdf')).toBe('text')
  expect(sniff(Buffer.from('Team,Yes\nNorth,12\n'), 'table.CSV')).toBe('csv')
})

test('what is none of these is not taken: programs, pages, drawings with code, archives, and what cannot be read', () => {
  const others = [
    bytes('MZ\x90\x00\x03'),
    bytes('<!doctype html><script>alert(1)</script>'),
    bytes('\xef\xbb\xbf  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    bytes('PK\x03\x04'),
    bytes('PK\x03\x04PK\x05\x06'),
    zipOf(['evil.exe']),
    zipOf(['word/document.xml']),
    bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    bytes('GIF89a\x01\x00'),
    bytes('text with a \x00 in it'),
  ]
  for (const [i, each] of others.entries()) expect(sniff(each, 'report.pdf'), String(i)).toBeNull()
  expect(sniff(office('word/document.xml', 'word/vbaProject.bin'), 'x.docx')).toBe('macros')
})

test('a table at the end of a file that leads nowhere is not followed', () => {
  const lies = zipOf(['[Content_Types].xml', 'word/document.xml'])
  for (const at of [0xffffffff, lies.length, lies.length - 1]) {
    lies.writeUInt32LE(at, lies.length - 6)
    expect(sniff(lies, 'x.docx')).toBeNull()
  }
})

test('a name is safe to save under, and ends as what it is', () => {
  const names = {
    'Staff survey £.pdf': 'Staff survey £.pdf',
    '../../etc/passwd': 'passwd.pdf',
    'C:\\Users\\me\\report.PDF': 'report.pdf',
    'run.exe': 'run.exe.pdf',
    'fdp.\u202eexe': 'fdp.exe.pdf',
    'a\u0000b\r\nc: "d"<e>|?*.pdf': 'abc de.pdf',
    '...': 'document.pdf',
    CON: 'document.pdf',
    'half \ud83d.pdf': 'half.pdf',
    ['🧵'.repeat(300)]: `${'🧵'.repeat(100)}.pdf`,
  }
  for (const [name, safe] of Object.entries(names)) expect(safeName(name, 'pdf')).toBe(safe)
  expect(safeName('photo.JPEG', 'jpeg')).toBe(`photo.${documentTypes.jpeg.ending}`)
})
