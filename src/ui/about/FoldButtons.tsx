import { FoldHorizontal, FoldVertical, Scan, UnfoldHorizontal, UnfoldVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { recordKey } from '../../model/index.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './FoldButtons.module.css';

interface FoldButtonsProps {
  readonly root: 'phases' | 'lanes';
  readonly id: string;
}

/** How a phase or lane is looked at: folded or not, and near. Changes nobody else's view. */
export function FoldButtons({ root, id }: FoldButtonsProps) {
  const { t } = useTranslation('canvas');
  const { actions } = useOpenMap();
  const isPhase = root === 'phases';
  const isFolded = useSession(({ view }) => (isPhase ? view.foldedPhases : view.foldedLanes).has(id));
  const isSheet = useSession((state) => state.form === 'sheet');
  if (!isSheet) return null;
  const FoldIcon = isPhase ? FoldHorizontal : FoldVertical;
  const UnfoldIcon = isPhase ? UnfoldHorizontal : UnfoldVertical;
  const Icon = isFolded ? UnfoldIcon : FoldIcon;
  return (
    <div className={styles.row}>
      <Button aria-expanded={!isFolded} onClick={() => actions.setFolded([recordKey(root, id)], !isFolded)}>
        <Icon size={14} aria-hidden />
        {t(isFolded ? 'menu.unfold' : 'menu.fold')}
      </Button>
      {isPhase && (
        <Button onClick={() => actions.zoomToPhase(id)}>
          <Scan size={14} aria-hidden />
          {t('menu.zoomPhase')}
        </Button>
      )}
    </div>
  );
}
