import { startEmbedded } from '../../src/platform/embedded/launch.ts'

/** A stand-in for the application: holds the database in the folder it is given until it is told to stop. */
const embedded = await startEmbedded(process.argv[2] as string, { durable: process.argv[3] !== 'forgetful' }).catch(
  error => {
    console.log(JSON.stringify({ refused: error.message }))
    process.exit(1)
  },
)
process.once('SIGTERM', async () => {
  await embedded.stop()
  process.exit(0)
})
// Last: whoever hears it may tell us to stop at once.
console.log(JSON.stringify({ connection: embedded.connection }))
