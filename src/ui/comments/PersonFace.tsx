import type { Author } from '../../document/discussion/index.ts';
import { Face } from '../editor/Face.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './Comments.module.css';

/** Who wrote something; the name stands beside it. */
export function PersonFace({ author: { name, colour } }: { readonly author: Author }) {
  const { theme } = useTheme();
  return (
    <span aria-hidden className={styles.face}>
      <Face name={name} colour={theme.phases[colour % theme.phases.length] ?? ''} />
    </span>
  );
}
