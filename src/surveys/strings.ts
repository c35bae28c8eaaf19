import { z } from 'zod'

/** A list of texts as it was stored. */
export function stringsIn(stored: unknown): readonly string[] {
  return z.array(z.string()).parse(stored)
}
