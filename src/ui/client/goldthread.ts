import { followUploads } from './follow-uploads.ts'
import { startGovuk } from './govuk.ts'
import { lookAgain } from './look-again.ts'

startGovuk()
followUploads()
lookAgain()
