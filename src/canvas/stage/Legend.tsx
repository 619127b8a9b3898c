import { Eye, EyeOff } from 'lucide-react';
import { layoutLabels } from '../../layout/index.ts';
import { recordKey } from '../../model/index.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import styles from './Legend.module.css';
import { MapLayer } from './MapLayer.tsx';

/** Over each name in a lane's legend: a button that shows or hides the persona's curve. */
export function Legend() {
  const canvas = useCanvas();
  const { itemsByKey, whole, scene } = useScene((state) => state);
  const hidden = useSession((state) => state.view.hiddenPersonas);
  const entries = scene.layout.lanes.flatMap(({ id }) =>
    (itemsByKey.get(recordKey('lanes', id))?.legend ?? []).map((entry) => ({ ...entry, lane: id })),
  );
  if (entries.length === 0) return null;

  function toggle(persona: string): void {
    const { view } = canvas.session.getState();
    const hiddenPersonas = new Set(view.hiddenPersonas);
    if (!hiddenPersonas.delete(persona)) hiddenPersonas.add(persona);
    canvas.session.setState({ view: { ...view, hiddenPersonas } });
  }

  return (
    <MapLayer>
      {entries.map(({ lane, persona, box: { x, y, width, height } }) => {
        const isHidden = hidden.has(persona);
        const name = whole.personas.find(({ id }) => id === persona)?.name ?? '';
        const Icon = isHidden ? EyeOff : Eye;
        return (
          <button
            key={`${lane} ${persona}`}
            ref={canvas.moved.left}
            type="button"
            className={styles.entry}
            style={{ left: x - 4, top: y, width: width + 8, height }}
            aria-label={layoutLabels[canvas.locale()].curve(name)}
            aria-pressed={!isHidden}
            onClick={() => toggle(persona)}
          >
            <Icon size={13} aria-hidden />
          </button>
        );
      })}
    </MapLayer>
  );
}
