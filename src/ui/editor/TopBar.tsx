import { Download, Play, Search } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { compareOrder, isLive, type JourneyMap } from '../../model/index.ts';
import { CommentsButton } from '../comments/CommentsButton.tsx';
import { AtFirstSign } from '../parts/AtFirstSign.tsx';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Logo } from '../parts/Logo.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { modifierKey } from '../parts/modifierKey.ts';
import { navigate } from '../route.ts';
import { startPresenting } from '../show/showKeys.ts';
import { Faces } from './Faces.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { StateMenu } from './StateMenu.tsx';
import { TitleField } from './TitleField.tsx';
import styles from './TopBar.module.css';
import { useMapValue, useOpenMap } from './useOpenMap.ts';

const PersonaMenu = lazyPart(async () => (await import('../personas/PersonaMenu.tsx')).PersonaMenu);

const OriginLink = lazyPart(async () => (await import('../compare/index.ts')).OriginLink);
const hasOrigin = (map: JourneyMap) => map.map.origin !== null;
const firstPersona = (map: JourneyMap) => Object.values(map.personas).filter(isLive).sort(compareOrder)[0]?.name ?? '';

/** What map this is, whether it is safe, who is here, and the two ways it leaves the room. */
export function TopBar() {
  const { t } = useTranslation('editor');
  const { session } = useOpenMap();
  const persona = useMapValue(firstPersona);
  const isCopy = useMapValue(hasOrigin);
  return (
    <header className={styles.bar}>
      <a
        href="/"
        className={styles.home}
        aria-label={t('top.home')}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          navigate('/');
        }}
      >
        <Logo size={22} />
      </a>
      <span aria-hidden className={styles.slash}>
        /
      </span>
      <div className={styles.title}>
        <TitleField />
        {persona && (
          <AtFirstSign fallback={<span className={styles.persona}>— {persona}</span>}>
            <PersonaMenu />
          </AtFirstSign>
        )}
      </div>
      <StateMenu />
      {isCopy && (
        <Suspense fallback={null}>
          <OriginLink />
        </Suspense>
      )}
      <SaveStatus />
      <div className={styles.right}>
        <CommentsButton />
        <Faces />
        <IconButton
          className={styles.find ?? ''}
          label={t('top.find')}
          keys={`${modifierKey}K`}
          onClick={() => session.setState({ dialog: 'palette' })}
        >
          <Search size={17} aria-hidden />
        </IconButton>
        <MoreMenu />
        <Button className={styles.export} onClick={() => startPresenting(session)}>
          <Play size={14} aria-hidden />
          {t('top.present')}
        </Button>
        <Button className={styles.export} onClick={() => session.setState({ dialog: 'export' })}>
          <Download size={14} aria-hidden />
          {t('top.export')}
        </Button>
        <Button look="primary" className={styles.share} onClick={() => session.setState({ dialog: 'share' })}>
          {t('top.share')}
        </Button>
      </div>
    </header>
  );
}
