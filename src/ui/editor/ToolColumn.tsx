import { Columns2, Hand, MessageSquarePlus, MousePointer2, Redo2, SquarePlus, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { useMap } from '../../session/useStore.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { altKey, modifierKey } from '../parts/modifierKey.ts';
import { Toolbar } from '../parts/Toolbar.tsx';
import { LaneMenu } from './LaneMenu.tsx';
import styles from './ToolColumn.module.css';
import { useOpenMap, useSession } from './useOpenMap.ts';

/** The tools: pointer and hand, one button a kind in the palette's order, the parts of the grid, and back and forth. */
export function ToolColumn() {
  const { t } = useTranslation('editor');
  const { session, actions, document } = useOpenMap();
  const tool = useSession((state) => state.tool);
  const canUndo = useMap(document, document.history.canUndo);
  const canRedo = useMap(document, document.history.canRedo);
  const locale = currentLocale();
  return (
    <Toolbar className={styles.tools} label={t('tools.label')}>
      <IconButton
        label={t('tools.select')}
        keys="V"
        isPressed={tool === 'select'}
        onClick={() => session.setState({ tool: 'select' })}
      >
        <MousePointer2 size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={t('tools.hand')}
        keys="H"
        isPressed={tool === 'hand'}
        onClick={() => session.setState({ tool: 'hand' })}
      >
        <Hand size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={t('tools.comment')}
        keys="C"
        isPressed={tool === 'comment'}
        onClick={() => session.setState({ tool: 'comment' })}
      >
        <MessageSquarePlus size={17} aria-hidden />
      </IconButton>
      <div className={styles.line} />
      {kinds.map((kind) => (
        <IconButton
          key={kind.id}
          label={kind.labels[locale].add}
          keys={kind.palette.shortcut.toUpperCase()}
          onClick={() => actions.addCard(kind.id)}
        >
          <KindBadge kind={kind} />
        </IconButton>
      ))}
      <div className={styles.line} />
      <IconButton label={t('tools.phase')} keys={`${altKey}P`} onClick={() => actions.addPhase()}>
        <Columns2 size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('tools.activity')} keys={`${altKey}A`} onClick={() => actions.addActivity()}>
        <SquarePlus size={17} aria-hidden />
      </IconButton>
      <LaneMenu />
      <div className={styles.history}>
        <div className={styles.line} />
        <IconButton label={t('tools.undo')} keys={`${modifierKey}Z`} disabled={!canUndo} onClick={() => actions.undo()}>
          <Undo2 size={17} aria-hidden />
        </IconButton>
        <IconButton
          label={t('tools.redo')}
          keys={`${modifierKey}⇧Z`}
          disabled={!canRedo}
          onClick={() => actions.redo()}
        >
          <Redo2 size={17} aria-hidden />
        </IconButton>
      </div>
    </Toolbar>
  );
}
