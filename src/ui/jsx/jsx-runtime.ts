/**
 * The `#jsx` runtime: hono/jsx renders, the types are ours. hono accepts any tag and any attribute, so a misspelt
 * `<buton>` or `viewbox` would reach the reader; here it does not compile. See docs/decisions/jsx-on-the-server.md.
 */
import type { JSX as HonoJsx } from 'hono/jsx/jsx-runtime'
import type { Child, HtmlElements, SvgElements } from './elements.ts'

export { jsxDEV } from 'hono/jsx/jsx-dev-runtime'
export { Fragment, jsx, jsxs } from 'hono/jsx/jsx-runtime'

export declare namespace JSX {
  type Element = HonoJsx.Element
  type ElementType = keyof IntrinsicElements | ((props: never) => Child)
  interface ElementChildrenAttribute {
    children: Child
  }
  interface IntrinsicAttributes {
    key?: string | number
  }
  interface IntrinsicElements extends HtmlElements, SvgElements {}
}
