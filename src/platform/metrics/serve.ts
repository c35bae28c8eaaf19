import { createServer } from 'node:http'
import type { MetricsAddress } from '../door-settings.ts'
import { type Listening, open } from '../listen.ts'
import type { Meters } from './meters.ts'

/** Serves the figures at /metrics, away from the door that people use: nobody comes upon them from outside. */
export async function serveMetrics(meters: Meters, address: MetricsAddress): Promise<Listening> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    const text = await meters.print()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
  })
  return open(server, address, 'METRICS_PORT')
}
