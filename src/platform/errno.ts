/** Is this an error of the operating system with one of these codes, such as ENOENT? */
export function isErrno(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you are not allowed to use it',
  EPERM: 'you are not allowed to use it',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EEXIST: 'there is a file of this name already',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file would be larger than this disk or account allows',
  EROFS: 'this disk cannot be written to',
}

/** What went wrong with a file, in words for the person who named it. */
export function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return causes[code] ?? (error instanceof Error ? error.message : String(error))
}
