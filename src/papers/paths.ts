import type { Span } from '../calendar/day.ts'
import { releasesPaths } from '../releases/paths.ts'

/** The addresses of this feature. */
export const papersPaths = {
  board: '/app/papers/board',
  boardFor: (span: Span) => `/app/papers/board?${queryOf(span)}`,
  boardPdf: '/app/papers/board/board-paper.pdf',
  boardPdfFor: (span: Span) => `/app/papers/board/board-paper.pdf?${queryOf(span)}`,
  onePage: '/app/papers/strategy',
  onePagePdf: '/app/papers/strategy/strategy.pdf',
  results: releasesPaths.handOut,
  resultsPdf: (id: string) => `${releasesPaths.handOut(id)}/results.pdf`,
  resultsSlides: (id: string) => `${releasesPaths.handOut(id)}/results.pptx`,
}

/** Two days as the form of the board paper sends them. */
function queryOf(span: Span): string {
  const fields = Object.entries(span).flatMap(([name, on]) => {
    const [year = '', month = '', day = ''] = on.split('-')
    return [
      [`${name}-day`, String(Number(day))],
      [`${name}-month`, String(Number(month))],
      [`${name}-year`, year],
    ]
  })
  return String(new URLSearchParams(fields))
}
