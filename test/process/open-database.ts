import { openDatabase } from '../../src/platform/db.ts'

// A process of its own that opens a database, so that a test can kill it while it migrates.
const [connection = '', migrations = ''] = process.argv.slice(2)
const database = await openDatabase(JSON.parse(connection), migrations)
await database.close()
