import type { Permission } from '../people/permission.ts'

/** What each paper asks for: whoever may read the strategy may read what is made of it. See `src/access.ts`. */
export const papersAccess: Readonly<Record<string, Permission>> = {
  'GET /app/papers/board': 'be here',
  'GET /app/papers/board/board-paper.pdf': 'be here',
  'GET /app/papers/strategy': 'be here',
  'GET /app/papers/strategy/strategy.pdf': 'be here',
  'GET /app/papers/results/:id': 'be here',
  'GET /app/papers/results/:id/results.pdf': 'be here',
  'GET /app/papers/results/:id/results.pptx': 'be here',
}
