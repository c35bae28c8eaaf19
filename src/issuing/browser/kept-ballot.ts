/** A ballot on the device, from before it is sent to be signed until it is used. `whose`: letters that name nobody. */
export type KeptBallot = Readonly<{ whose?: string; ballot: string; inv: string; blinded: string; signature?: string }>

type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function readBallot(device: Device, place: string): KeptBallot | null {
  try {
    return JSON.parse(device.getItem(place) ?? 'null') as KeptBallot | null
  } catch {
    return null
  }
}

/** Lays a ballot of somebody else, who used this browser before, aside until they are back, and takes out one's own. */
export function putForward(device: Device, place: string, whose: string): void {
  const lying = readBallot(device, place)
  if (lying && (lying.whose ?? whose) === whose) return
  if (lying) device.setItem(`${place} ${lying.whose}`, JSON.stringify(lying))
  device.removeItem(place)
  const own = device.getItem(`${place} ${whose}`)
  if (own !== null) device.setItem(place, own)
  device.removeItem(`${place} ${whose}`)
}
