/** What is kept on the device: nothing, where the browser does not let us. */

export function read(place: string): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

export function write(place: string, value: string): boolean {
  try {
    localStorage.setItem(place, value)
    return true
  } catch {
    return false
  }
}

export function drop(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // There was nothing to remove.
  }
}

/** Everything there is something at. */
export function places(): readonly string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/** Marks something for the next page of this tab, and for no other tab. */
export function markTab(place: string): void {
  try {
    sessionStorage.setItem(place, 'yes')
  } catch {
    // Then that page asks.
  }
}

/** Was it marked? It is not any more. */
export function takeTabMark(place: string): boolean {
  try {
    const isThere = sessionStorage.getItem(place) !== null
    sessionStorage.removeItem(place)
    return isThere
  } catch {
    return false
  }
}
