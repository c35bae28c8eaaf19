import type { Child as HonoChild, JSX } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Aria } from './aria.ts'
import type { SvgAttributes, SvgTag } from './svg.ts'

/** What may stand between two tags. */
export type Child = HonoChild

type Hono = JSX.IntrinsicElements

/** hono's names without its index signatures, under which anything goes. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] }

/**
 * Attributes as HTML spells them: lower case. Gone with the capitals are `onClick` and `dangerouslySetInnerHTML`;
 * gone by name is `style`, which the content security policy would drop.
 */
type Spelt<T> = { [K in keyof T as K extends Lowercase<K & string> ? (K extends 'style' ? never : K) : never]: T[K] }

type Data = { [name: `data-${string}`]: string | number | boolean | undefined }

type Void =
  | 'area'
  | 'base'
  | 'br'
  | 'col'
  | 'embed'
  | 'hr'
  | 'img'
  | 'input'
  | 'link'
  | 'meta'
  | 'source'
  | 'track'
  | 'wbr'

/** Elements we never write: obsolete ones, and those that fetch from elsewhere. */
type Unwanted = 'big' | 'center' | 'keygen' | 'menuitem' | 'param' | 'iframe' | 'object' | 'embed'

type HtmlTag = Exclude<keyof Named<Hono>, Unwanted>

type Children<Tag> = Tag extends Void | 'script'
  ? { children?: never }
  : Tag extends 'style'
    ? { children: HtmlEscapedString }
    : { children?: Child }

/** Where leaving something out, or hono's type for it, is a mistake more often than a wish. */
type Stricter = {
  a: { href: string; rel?: string | undefined }
  button: { type: 'submit' | 'button' | 'reset'; formaction?: string | undefined }
  form: { action: string; method: 'get' | 'post' }
  html: { lang: string }
  img: { alt: string }
  input: { type?: InputType; formaction?: string }
  link: { rel: string; href: string }
  th: { scope: 'row' | 'col' | 'rowgroup' | 'colgroup' }
}
type InputType =
  | 'checkbox'
  | 'date'
  | 'email'
  | 'file'
  | 'hidden'
  | 'number'
  | 'password'
  | 'radio'
  | 'search'
  | 'tel'
  | 'text'
  | 'url'

type With<Own, Rules> = Omit<Own, keyof Rules | 'class' | 'children'> & Rules

type Html<Tag extends HtmlTag> = With<Spelt<Named<Hono[Tag]>>, Tag extends keyof Stricter ? Stricter[Tag] : unknown> &
  Aria &
  Data &
  Children<Tag> & { class?: string | undefined }

export type HtmlElements = { [Tag in HtmlTag]: Html<Tag> }

export type SvgElements = {
  [Tag in Exclude<SvgTag, 'title' | 'a' | 'style'>]: SvgAttributes & Aria & Data & { children?: Child }
}
