import { galleryRoutes } from './gallery/routes.tsx'
import { serve } from './server.ts'

// What `npm run dev` runs: Goldthread as ever, and beside it the gallery. Nothing else loads this file.
process.exitCode = await serve(process.env, galleryRoutes)
