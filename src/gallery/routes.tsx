import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { galleryFrame } from './frame.ts'
import { GalleryContents, galleryPages } from './gallery.ts'

/** Every piece of `ui`, to be looked at while it is built. For `dev.ts` alone. */
export const galleryRoutes = new Hono<Open>()
  .get('/gallery', c => c.html(<GalleryContents frame={galleryFrame(c.var.frame.manifest)} />))
  .get('/gallery/:name', c => {
    const Page = galleryPages[c.req.param('name')]
    return Page ? c.html(<Page frame={galleryFrame(c.var.frame.manifest)} />) : c.notFound()
  })
