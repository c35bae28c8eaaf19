import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from './root.ts'

type Message<T> = Readonly<{ share: number } | { result: T }>

/**
 * Does work in a thread of its own, so that pages are answered meanwhile. `name` is a file `name.worker.ts`, which the
 * build puts into dist/. The thread posts `{ share }` as often as it likes and `{ result }` once; its errors are ours.
 */
export function runInThread<T>(name: string, task: unknown, report: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(root, 'dist', `${name}.worker.js`), { workerData: task })
    worker.on('message', (message: Message<T>) =>
      'share' in message ? report(message.share) : resolve(message.result),
    )
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error(`The thread ${name} ended without a result.`)))
  })
}
