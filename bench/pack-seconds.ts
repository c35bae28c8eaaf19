import { type FullEvent, withFullEvent } from './measured/pack.ts'

/** From the end of a day with forty tables and two surveys to its insights pack, published as a page, a PDF and slides. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withFullEvent(async event => {
    const began = performance.now()
    await publish(event)
    const outside = `/events/${event.eventId}/pack`
    for (const address of [outside, `${outside}/1/pack.pdf`, `${outside}/1/pack.pptx`]) {
      const response = await event.get(address)
      const body = Buffer.from(await response.arrayBuffer())
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`)
      if (address === outside && !body.includes('297 of 320 people who came (93%)'))
        throw new Error('The pack tells nothing of its surveys.')
    }
    return { value: (performance.now() - began) / 1000, unit: 's', limit: 20 }
  })
}

/** A host ends the day, looks at the draft, and publishes it. */
async function publish({ eventId, get, post }: FullEvent): Promise<void> {
  await post(`/app/events/${eventId}/live/moves`, { move: 'end', version: '1' })
  await (await get(`/app/events/${eventId}/pack`)).text()
  const answer = await post(`/app/events/${eventId}/pack/publishing`, {
    ...{ audience: 'everyone', results: 'yes', number: '1' },
  })
  if (answer.status !== 303) throw new Error(`Nothing was published: ${answer.status}.`)
}
