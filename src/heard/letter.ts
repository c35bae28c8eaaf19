type Told = Readonly<{ name: string; organisation: string; survey: string; isShown: boolean; href: string }>

/** The letter to everyone who was asked, whether they answered or not. It lets nobody in. */
export function heardLetter({ name, organisation, survey, isShown, href }: Told) {
  const came = isShown
    ? 'Now you can read what we heard, what we will do, by when and who does it, and what we will not do and why.'
    : 'So few people took part that nothing of it can be shown without exposing somebody. The page says how that comes.'
  return {
    subject: `What came of “${survey}”`,
    body: [
      `Hello ${name},`,
      `You were asked in “${survey}” at ${organisation}. ${came}`,
      href,
      'Everyone who was asked gets this letter. Nobody knows who took part.',
    ].join('\n\n'),
    button: 'Read what came of it',
    footer: `Goldthread sends this for ${organisation}, once for each survey you were asked in.`,
  }
}
