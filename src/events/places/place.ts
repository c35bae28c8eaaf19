/** How long it is known who had a place, after the event, in days. */
export const daysPlacesKept = 30
