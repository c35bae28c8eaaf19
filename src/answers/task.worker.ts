import { parentPort, workerData } from 'node:worker_threads'
import { runTask, type Task } from './task.ts'

// The thread behind `runInThread`: one task, its progress, its result.
const result = await runTask(workerData as Task, share => parentPort?.postMessage({ share }))
parentPort?.postMessage({ result })
