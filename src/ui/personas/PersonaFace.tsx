import { personaLooks } from '../../layout/index.ts';
import type { Persona } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useImageAddress } from '../media/useImageAddress.ts';
import { useTheme } from '../theme/themeStore.ts';
import styles from './PersonaFace.module.css';
import { usePersonas } from './usePersonas.ts';

/** A persona's portrait in a ring of their colour, or their letters while there is none. */
export function PersonaFace({ persona, size }: { readonly persona: Persona; readonly size: number }) {
  const { images } = useOpenMap();
  const { theme } = useTheme();
  const { url } = useImageAddress(images, persona.portrait);
  const colour = theme.personas[persona.colour] ?? theme.ink;
  const initial = personaLooks(usePersonas()).get(persona.id)?.initial;
  const look = { width: size, height: size, borderColor: colour };
  return url ? (
    <img src={url} alt="" className={styles.face} style={look} />
  ) : (
    <span
      aria-hidden
      className={styles.face}
      style={{ ...look, background: colour, color: theme.sheet, fontSize: size * 0.42 }}
    >
      {initial}
    </span>
  );
}
