/** Where those who work on the answers read what people wrote. */
export const commentsPath = (wave: string) => `/app/surveys/${wave}/comments`
