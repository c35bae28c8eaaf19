import type { Resource } from '../resources/resource.ts'

/** Something that was done somewhere. `agreedBy` stands in no pack. */
export type CaseWords = Readonly<{
  title: string
  fromWhom: string
  happened: string
  changed: string
  agreedBy: string
}>

export type CaseStudy = CaseWords &
  Readonly<{
    id: string
    version: number
    /** Since then it may not be shared any more. */
    takenBackOn: string | null
    resources: readonly Resource[]
  }>
