/** How far somebody has come, as a thread with a stop for each part. */
export const Progress = ({ number, count, label }: { number: number; count: number; label: string }) => {
  const at = (part: number) => (count === 1 ? 12 : 12 + ((part - 1) * 296) / (count - 1))
  return (
    <div class="gt-way">
      <svg class="gt-prog" viewBox="0 0 320 24" aria-hidden="true" focusable="false">
        <path d="M12 12H308" stroke="var(--track)" stroke-width={8} />
        <path d="M12 12H308" stroke="var(--paper)" stroke-width={4.5} />
        <path d={`M6 12H${at(number)}`} stroke="var(--casing)" stroke-width={10} />
        <path d={`M6 12H${at(number)}`} stroke="var(--gold)" stroke-width={6.5} />
        {Array.from({ length: count }, (_, i) => (
          <Stop at={at(i + 1)} is={i + 1 === number ? 'now' : i + 1 < number ? 'done' : 'plan'} />
        ))}
      </svg>
      <p class="gt-meta">{label}</p>
    </div>
  )
}

const Stop = ({ at, is }: { at: number; is: 'now' | 'done' | 'plan' }) => {
  if (is === 'done') return <circle cx={at} cy={12} r={5.2} fill="var(--mark)" />
  if (is === 'plan')
    return <circle cx={at} cy={12} r={4.5} fill="var(--paper)" stroke="var(--track)" stroke-width={2.2} />
  return (
    <>
      <circle cx={at} cy={12} r={10} fill="var(--paper)" stroke="var(--mark)" stroke-width={3.2} />
      <circle cx={at} cy={12} r={5} fill="var(--gold)" stroke="var(--mark)" stroke-width={1.6} />
    </>
  )
}
