const all = '/app/communication'

/** The addresses of this feature. */
export const communicationPaths = {
  plan: all,
  told: `${all}/told`,
  youSaid: `${all}/you-said`,
  audiences: `${all}/audiences`,

  messages: `${all}/messages`,
  adding: `${all}/messages/new`,
  /** A new message for a day of the calendar, by its key and when it begins. */
  addingFor: (day: string) => `${all}/messages/new?day=${encodeURIComponent(day)}`,
  message: (id: string) => `${all}/messages/${id}`,
  messageChange: (id: string) => `${all}/messages/${id}/change`,
  tellings: (messageId: string) => `${all}/messages/${messageId}/tellings`,
  telling: (id: string) => `${all}/tellings/${id}`,
  givingUp: (id: string) => `${all}/tellings/${id}/giving-up`,

  stories: `${all}/stories`,
  storyAdding: `${all}/stories/new`,
  story: (id: string) => `${all}/stories/${id}`,
  storyChange: (id: string) => `${all}/stories/${id}/change`,
  consent: (storyId: string) => `${all}/stories/${storyId}/consent`,
  takingBack: (storyId: string) => `${all}/stories/${storyId}/taking-back`,

  days: `${all}/days`,
  ownDays: `${all}/days/own`,
  dayAdding: `${all}/days/new`,
  ownDayRemoval: (id: string) => `${all}/days/own/${id}/removal`,
  hiddenDays: `${all}/days/hidden`,
}
