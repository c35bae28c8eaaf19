/** One e-mail address and nothing else, whatever has been stored: no list, no name, no second line. */
export function isOneAddress(text: string): boolean {
  return /^[^\s\p{Cc}@<>",;:()[\]\\]+@[^\s\p{Cc}@<>",;:()[\]\\]+$/u.test(text)
}
