import type { FieldError, Form, FormReading } from '../../../platform/http/form.ts'
import type { WholeFile } from '../../../platform/http/upload.ts'
import { tableIn } from '../forms.ts'
import { mostBytes, type Redrawn, redraw } from './picture.ts'

export type Taken = Readonly<{ tableNo: number; picture: Buffer }>

const megabytes = mostBytes / 1_000_000

const wrongPhoto = {
  'no file': 'Take or choose a photo',
  'too large': `This photo has more than ${megabytes} MB. Take it again from a little further away, or send a screenshot of it`,
  heic: 'Browsers cannot show photos in the HEIC format. On an iPhone, open Settings, then Camera, then Formats, and choose Most Compatible: then take it again. On a computer, open the photo and save it as JPEG',
  'no photo': 'This is no photo. Send a JPEG, PNG or WebP picture',
  'cannot be read': 'This photo is damaged, or did not arrive whole. Send it again, or take another',
  'too many dots': 'This photo is larger than we can draw. Take it again with the usual settings of the camera',
} as const

/** A photo of the paper of a table, drawn anew; or all that is wrong with what was sent. */
export async function readPhoto(form: Form, file: WholeFile | null, tables: number): Promise<FormReading<Taken>> {
  const tableNo = tableIn(form, tables)
  const made = await redrawn(file)
  const errors: FieldError[] = []
  if (!tableNo) errors.push(noTable(tables))
  if (made.outcome !== 'redrawn') errors.push({ field: 'photo', text: wrongPhoto[made.outcome] })
  if (!tableNo || made.outcome !== 'redrawn') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { tableNo, picture: made.picture } }
}

export const noTable = (tables: number) => ({
  field: 'table',
  text: `Enter the number of a table, from 1 to ${tables}`,
})

async function redrawn(file: WholeFile | null): Promise<Redrawn | { outcome: 'no file' | 'too large' }> {
  if (!file) return { outcome: 'no file' }
  return file.content === 'too large' ? { outcome: 'too large' } : redraw(file.content)
}
