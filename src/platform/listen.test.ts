import { writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { connect } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { makeCertificate } from '../../test/certificate.ts'
import { freePort } from '../../test/process/application.ts'
import { eventually } from '../../test/process/program.ts'
import { listen } from './listen.ts'

const answer = (request: Request) => new Response(new URL(request.url).protocol)

async function openDoor() {
  const { files, cert } = await makeCertificate()
  const port = await freePort()
  const logged: string[] = []
  const door = await listen(answer, { host: '127.0.0.1', port, tls: files }, event => logged.push(event), 20)
  onTestFinished(() => door.close())
  return { files, cert, port, logged }
}

test('with a certificate it speaks https itself, no older than TLS 1.2', async () => {
  const { port, cert } = await openDoor()
  expect(await ask(port, cert)).toBe('https:')
  const old = new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', ca: cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })
    socket.once('secureConnect', resolve).once('error', reject)
  })
  await expect(old).rejects.toThrow()
})

test('a renewed certificate is used without a restart, and half-written files change nothing', async () => {
  const { files, port, cert, logged } = await openDoor()
  const renewed = await makeCertificate()
  await writeFile(files.certificate, renewed.cert)
  await eventually(() => logged.length > 0)
  expect(await ask(port, cert)).toBe('https:')
  await writeFile(files.key, renewed.key)
  await eventually(() => ask(port, renewed.cert).then(Boolean, () => false))
  await expect(ask(port, cert)).rejects.toThrow()
  expect(new Set(logged)).toEqual(new Set(['repeating-failed']))
})

test('a certificate that is expired opens no door', async () => {
  const { files } = await makeCertificate({ from: new Date(0), until: new Date(86_400_000) })
  const door = { host: '127.0.0.1', port: await freePort(), tls: files }
  await expect(listen(answer, door, () => undefined)).rejects.toThrow('expired on 2 January 1970')
})

/** What is answered to somebody who trusts this certificate alone. */
function ask(port: number, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get({ host: 'localhost', port, ca, agent: false, family: 4 }, response => {
      let text = ''
      response.on('data', part => (text += part)).on('end', () => resolve(text))
    })
    request.on('error', reject)
  })
}
