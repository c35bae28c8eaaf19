import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Resource } from './resource.ts'

export type ResourceTyped = Readonly<{ title: string; address: string; about: string }>

export const typedResource = ({ one }: Form): ResourceTyped => ({
  ...{ title: one('title'), address: one('address'), about: one('about') },
})

export type NewResource = Omit<Resource, 'id'>

export function readResource({ title, address, about }: ResourceTyped): FormReading<NewResource> {
  const errors = [
    ...textErrors('title', title, 200, 'Enter what it is called'),
    ...textErrors('address', address, 1000),
    ...(address && !isAddress(address)
      ? [{ field: 'address', text: 'Enter an address that begins with https:// or http://, or leave it empty' }]
      : []),
    ...textErrors('about', about, 500),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { title, address, words: about } }
}

/** A page somewhere, and nothing that a browser would run. */
const isAddress = (text: string) => /^https?:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text)
