import { parentPort, workerData } from 'node:worker_threads'
import { renderSlides, type SlidesTask } from './render.ts'

// The thread behind `makeSlides`: one deck, one file.
const result = await renderSlides(workerData as SlidesTask)
parentPort?.postMessage({ result })
