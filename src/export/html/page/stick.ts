/** Names of lanes and phases stay in view while what they name moves under them. */

interface Frozen {
  readonly group: SVGGElement;
  readonly texts: readonly SVGTextElement[];
  /** All that is its own, of which the words fill a part. */
  readonly own: DOMRect;
  /** What it paints. */
  readonly words: DOMRect;
}

/** Names that would take more of the view than this let go of its edge. */
const MOST = 0.6;
/** Between a name and what moves under it, in the map's own pixels. */
const FREE = 8;

const SVG = 'http://www.w3.org/2000/svg';

/** Answers what puts the names where they belong, to be called after each move. */
export function startStick(view: HTMLElement, picture: SVGSVGElement): (scale: number) => void {
  const whole = picture.viewBox.baseVal;
  const left = layerOf('left');
  const top = layerOf('top');

  /** The names at one edge, on a ground of their own and over everything else. */
  function layerOf(edge: 'left' | 'top') {
    const frozen = [...picture.querySelectorAll<SVGGElement>(`[data-frozen=${edge}]`)].map((group): Frozen => {
      const [x = 0, y = 0, width = 0, height = 0] = (group.dataset.box ?? '').split(' ').map(Number);
      const texts = [...group.querySelectorAll('text')];
      return { group, texts, own: new DOMRect(x, y, width, height), words: DOMRect.fromRect(group.getBBox()) };
    });
    const ground = document.createElementNS(SVG, 'rect');
    ground.setAttribute('class', 'ground');
    picture.append(ground, ...frozen.map(({ group }) => group));
    const start = (box: DOMRect) => (edge === 'left' ? box.left : box.top);
    const end = (box: DOMRect) => (edge === 'left' ? box.right : box.bottom);
    const from = Math.min(...frozen.map(({ words }) => start(words))) - FREE;
    const to = Math.max(...frozen.map(({ words }) => end(words))) + FREE;
    return { frozen, ground, from, size: frozen.length > 0 ? to - from : 0 };
  }

  return (scale) => {
    const seen = { x: view.scrollLeft / scale + whole.x, y: view.scrollTop / scale + whole.y };
    const sticksLeft = left.size * scale <= view.clientWidth * MOST;
    const sticksTop = top.size * scale <= view.clientHeight * MOST;
    const right = sticksLeft ? Math.max(0, seen.x - left.from) : 0;
    const down = sticksTop ? Math.max(0, seen.y - top.from) : 0;
    // Grounds reach past the edge, so that nothing shines through where pixels are parted.
    const { x, y, width, height } = whole;
    lay(left.ground, right > 0, { x: left.from + right - FREE, y, width: left.size + FREE, height });
    lay(top.ground, down > 0, { x, y: top.from + down - FREE, width, height: top.size + FREE });
    const edge = { x: seen.x + (right > 0 ? left.size : FREE), y: seen.y + (down > 0 ? top.size : FREE) };
    for (const { group, own, words } of left.frozen) {
      move(group, right, within(edge.y - words.top, own.bottom - words.bottom));
    }
    for (const { group, texts, own } of top.frozen) {
      move(group, 0, down);
      // Along its phase, as far as there is room; its own place is told from the phase's.
      for (const text of texts) {
        const { x, width } = text.getBBox();
        move(text, within(edge.x - own.left - x, own.width - x - width - 2 * FREE), 0);
      }
    }
  };
}

function within(wanted: number, room: number): number {
  return Math.max(0, Math.min(wanted, room));
}

function move(element: SVGElement, x: number, y: number): void {
  element.setAttribute('transform', `translate(${x} ${y})`);
}

function lay(ground: SVGRectElement, isShown: boolean, box: Readonly<Record<string, number>>): void {
  ground.setAttribute('visibility', isShown ? 'visible' : 'hidden');
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
}
