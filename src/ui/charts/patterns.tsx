type Square = { class: string; width: number; height: number; x?: number; y?: number }

/** Textures, each a few squares. Those on a slant belong to the left of zero, the level ones to the right. Sums are crossed. */
const patterns: readonly { id: string; size: number; slant?: true; squares: readonly Square[] }[] = [
  { id: 'p-sd', size: 6, slant: true, squares: [ground('p-sd', 6), stripe('p-d', 1.6, 6)] },
  { id: 'p-d', size: 8, slant: true, squares: [ground('p-d-soft', 8), stripe('p-d', 2, 8)] },
  { id: 'p-d2', size: 10, slant: true, squares: [stripe('p-d', 1.2, 10)] },
  { id: 'p-n', size: 8, squares: [ground('p-linen', 8), dot(1, 2.4), dot(5, 2.4)] },
  { id: 'p-n2', size: 9, squares: [dot(3, 1.6)] },
  { id: 'p-a2', size: 8, squares: [stripe('p-a', 8, 1)] },
  { id: 'p-a', size: 6, squares: [ground('p-a-soft', 6), stripe('p-a', 6, 1.6)] },
  { id: 'p-jd', size: 8, slant: true, squares: crossed('p-sd', 2.4, 8) },
  { id: 'p-ja', size: 8, squares: crossed('p-sa', 2.4, 8) },
  { id: 'p-jn', size: 8, squares: crossed('p-n', 2.4, 8) },
  { id: 'p-h', size: 7, squares: [stripe('p-warp', 1, 7)] },
]

function ground(name: string, size: number): Square {
  return { class: name, width: size, height: size }
}

function stripe(name: string, width: number, height: number): Square {
  return { class: name, width, height }
}

/** Lines both ways, on the ground of the page. */
function crossed(name: string, width: number, size: number): readonly Square[] {
  return [ground('f-paper', size), stripe(name, width, size), stripe(name, size, width)]
}

function dot(at: number, size: number): Square {
  return { class: 'p-n', x: at, y: at, width: size, height: size }
}

/** Every texture once, for the `f-…` classes of the charts to point at. Part of the page's hidden definitions. */
export const ChartPatterns = () => (
  <>
    {patterns.map(({ id, size, slant, squares }) => (
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" {...(slant && turned)}>
        {squares.map(square => (
          <rect {...square} />
        ))}
      </pattern>
    ))}
  </>
)

const turned = { patternTransform: 'rotate(45)' }
