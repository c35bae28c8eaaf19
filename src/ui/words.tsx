/** What people wrote, with their own line ends. */
export const Words = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n+/)
      .filter(Boolean)
      .map(paragraph => (
        <p class="gt-p">{paragraph}</p>
      ))}
  </>
)
