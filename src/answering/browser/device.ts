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
