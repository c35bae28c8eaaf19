/** Something that keeps texts by name, as a browser does. */
export type Storage = Readonly<{ getItem(name: string): string | null; setItem(name: string, text: string): void }>

export type Kept<T> = Readonly<{ read(): T; write(value: T): void }>

/**
 * Kept in the storage of the browser; where there is none, as in some private windows, for as long as the page is. Even to
 * ask for the storage can be refused.
 */
export function keptAs<T>(name: string, nothing: T, storage: () => Storage = () => localStorage): Kept<T> {
  let own = nothing
  return {
    read() {
      try {
        own = (JSON.parse(storage().getItem(name) ?? 'null') as T | null) ?? nothing
      } catch {
        // There is no storage: what this page holds is all there is.
      }
      return own
    },
    write(value) {
      own = value
      try {
        storage().setItem(name, JSON.stringify(value))
      } catch {
        // As above.
      }
    },
  }
}
