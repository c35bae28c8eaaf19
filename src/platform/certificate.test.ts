import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { makeCertificate } from '../../test/certificate.ts'
import { daysLeft, readCertificate, refuseExpired } from './certificate.ts'
import { day } from './clock.ts'

test('a certificate says for which names it is, and how long', async () => {
  const { files } = await makeCertificate({ name: 'gold.example.org' })
  const certificate = await readCertificate(files)
  expect(certificate.covers('gold.example.org')).toBe(true)
  expect(certificate.covers('example.org')).toBe(false)
  expect(certificate.covers('127.0.0.1')).toBe(false)
  expect(daysLeft(certificate, new Date())).toBe(89)
  expect(() => refuseExpired(certificate, new Date())).not.toThrow()
})

test('one that has expired, or is not valid yet, is refused with its day', async () => {
  const now = new Date('2027-05-12T09:00:00Z')
  const until = new Date('2027-05-11T00:00:00Z')
  const { files } = await makeCertificate({ from: new Date('2027-05-01T00:00:00Z'), until })
  const certificate = await readCertificate(files)
  expect(() => refuseExpired(certificate, now)).toThrow('TLS_CERT: the certificate expired on 11 May 2027.')
  expect(() => refuseExpired(certificate, new Date(until.getTime() - 30 * day))).toThrow('not valid before 1 May 2027')
  expect(daysLeft(certificate, now)).toBe(-2)
})

test('files that cannot be read, hold something else or do not belong together are each named', async () => {
  const { files } = await makeCertificate()
  const other = await makeCertificate()
  await expect(readCertificate({ ...files, certificate: '/nowhere.pem' })).rejects.toThrow(
    'TLS_CERT: /nowhere.pem cannot be read: there is no such file or folder.',
  )
  await expect(readCertificate({ ...files, key: '/nowhere.pem' })).rejects.toThrow('TLS_KEY: /nowhere.pem cannot be')
  await expect(readCertificate({ ...files, key: other.files.key })).rejects.toThrow(
    'does not belong to the certificate',
  )
  await writeFile(other.files.key, 'word')
  await writeFile(other.files.certificate, 'word')
  await expect(readCertificate({ ...files, key: other.files.key })).rejects.toThrow('holds no key in PEM form')
  await expect(readCertificate({ ...files, certificate: other.files.certificate })).rejects.toThrow(
    'holds no certificate in PEM form',
  )
})
