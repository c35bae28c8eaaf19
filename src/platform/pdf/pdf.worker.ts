import { parentPort, workerData } from 'node:worker_threads'
import { renderPdf, type Task } from './render.ts'

// The thread behind `makePdf`: one document, one file.
const result = await renderPdf(workerData as Task)
parentPort?.postMessage({ result })
