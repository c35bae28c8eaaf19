import type { Topic } from '../part.ts'

/** What changes when insights, or what hosts make of them, do. */
export const plenaryTopics: readonly Topic[] = ['board', 'showing', 'projector', 'wall', 'agreed', 'written']
