import { MapPin, MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommentPlace } from '../../model/comments/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import styles from './Comments.module.css';
import { usePlace } from './usePlace.ts';

const PHONE = '(max-width: 720px)';

/** What a thread hangs on, and the way there; when it is gone, what it was and why there is no way. */
export function PlaceLine({ place }: { readonly place: CommentPlace }) {
  const { t } = useTranslation('comments');
  const { actions, session } = useOpenMap();
  const { name, where, reason } = usePlace(place);

  function go() {
    const { form } = session.getState();
    if (form === 'sheet') actions.revealPlace(place);
    else if (place.on !== 'map') {
      const key = place.activity === null ? place.on : (`activities:${place.activity}` as const);
      session.setState({ selection: [key] });
    }
    // There the panel would lie over what is shown.
    session.setState({ panel: window.matchMedia(PHONE).matches ? null : 'comments' });
  }

  return (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.jump}
        disabled={reason !== null}
        aria-label={t('goTo', { place: name })}
        onClick={go}
      >
        {reason === null ? <MapPin size={14} aria-hidden /> : <MapPinOff size={14} aria-hidden />}
        <span>{name}</span>
      </button>
      {where && <p className={styles.where}>{reason === null ? where : t('was', { where })}</p>}
      {reason !== null && <p className={styles.reason}>{reason}</p>}
    </div>
  );
}
