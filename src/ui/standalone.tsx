import { raw } from 'hono/html'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import type { Child } from './jsx/elements.ts'

/** A browser that opens this file asks nobody for anything, and this says so to the browser too. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

export type StandalonePageProps = {
  title: string
  organisation?: string | undefined
  /** The whole stylesheet: dist/assets/standalone.css. */
  css: string
  children?: Child
}

/** A page in a single file, to keep, to send, to open without a server. */
export const StandalonePage = ({ title, organisation, css, children }: StandalonePageProps) => (
  <Document
    title={title}
    head={
      <>
        <meta http-equiv="content-security-policy" content={policy} />
        <style>{raw(css)}</style>
      </>
    }
  >
    <Head home="#main" organisation={organisation} />
    {children}
  </Document>
)
