import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setCard } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { modifierKey } from '../../lib/modifierKey.ts';
import { parseRecordKey } from '../../model/index.ts';
import { addActivity, addPhase, fillCell } from '../actions/addRecords.ts';
import { attempt } from '../actions/attempt.ts';
import { isFolded, setFolded } from '../actions/folding.ts';
import { linkEnd, startLink } from '../actions/linkActions.ts';
import { deleteSelection, duplicateSelection, unplaceSelection } from '../actions/selectionActions.ts';
import { zoomToPhase, zoomToSelection } from '../actions/zooming.ts';
import { useCanvas, useSession } from '../canvasContext.ts';
import { editRecord } from '../editor/editRecord.ts';
import { copyFromMenu, cutFromMenu, pasteFromMenu } from '../moving/systemClipboard.ts';
import { commentAt, commentHere } from '../pins/startComment.ts';
import { chosenArea } from '../range/cellRange.ts';
import { fillRight } from '../range/fill.ts';
import styles from './menu.module.css';
import type { OpenMenu } from './useRecordMenu.ts';

interface RecordMenuProps {
  readonly open: OpenMenu | null;
  readonly onClose: () => void;
}

/** What can be done with what was right-clicked or long-pressed; people who only look can copy. */
export function RecordMenu({ open, onClose }: RecordMenuProps) {
  const { t } = useTranslation(['canvas', 'moving']);
  const canvas = useCanvas();
  const key = open?.key ?? null;
  const name = key && parseRecordKey(key);
  const canEdit = canvas.canEdit();
  const canComment = useSession((state) => state.canComment);
  const isCard = name?.root === 'cards';
  const isPhase = name?.root === 'phases';
  const canFold = isPhase || name?.root === 'lanes';
  const area = open && chosenArea(canvas);
  const isCopied = name ? name.root !== 'links' : canvas.session.getState().selection.length > 0;
  const toggle = () => key && setFolded(canvas, [key], !isFolded(canvas, key));
  const item = (label: string, act: () => void, keys?: string, isDanger = false) => (
    <Menu.Item className={styles.item} data-danger={isDanger || undefined} onClick={act}>
      {label}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </Menu.Item>
  );
  return (
    <Menu.Root open={open !== null} onOpenChange={(isOpen) => !isOpen && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={open ? { getBoundingClientRect: () => new DOMRect(open.at.x, open.at.y, 0, 0) } : null}
          side="right"
          align="start"
          className={styles.positioner}
        >
          <Menu.Popup
            className={styles.popup}
            aria-label={t('menu.label')}
            finalFocus={() => {
              const { editing, comments } = canvas.session.getState();
              return !editing && !comments.draft;
            }}
          >
            {key && name && canFold && (
              <>
                {item(t(isFolded(canvas, key) ? 'menu.unfold' : 'menu.fold'), toggle, isPhase ? 'F' : '⇧F')}
                {isPhase && item(t('menu.zoomPhase'), () => zoomToPhase(canvas, name.id), 'Z')}
                <Menu.Separator className={styles.line} />
              </>
            )}
            {open && canEdit && !key && (
              <>
                {item(
                  t(canvas.focus.get().row === 'activities' ? 'moving:menu.addActivity' : 'moving:menu.addCard'),
                  () => fillCell(canvas, canvas.focus.get()),
                )}
                <Menu.Separator className={styles.line} />
              </>
            )}
            {key && canEdit && name && (
              <>
                {item(t('menu.edit'), () => editRecord(canvas, key), 'Enter')}
                {linkEnd(key) && item(t('menu.link'), () => startLink(canvas, key), 'L')}
                {name.root === 'activities' && item(t('menu.activityAfter'), () => addActivity(canvas))}
                {name.root === 'phases' && item(t('menu.phaseAfter'), () => addPhase(canvas))}
                {name.root === 'phases' && item(t('menu.activityIn'), () => addActivity(canvas, name.id))}
                <Menu.Separator className={styles.line} />
              </>
            )}
            {isCopied && item(t('moving:menu.copy'), () => void copyFromMenu(canvas), `${modifierKey}C`)}
            {canEdit && (
              <>
                {isCopied && item(t('moving:menu.cut'), () => void cutFromMenu(canvas), `${modifierKey}X`)}
                {open && item(t('moving:menu.paste'), () => void pasteFromMenu(canvas), `${modifierKey}V`)}
                {isCopied && item(t('menu.duplicate'), () => duplicateSelection(canvas), `${modifierKey}D`)}
                {area &&
                  area.right > area.left &&
                  item(t('moving:menu.fill'), () => fillRight(canvas), `${modifierKey}R`)}
              </>
            )}
            {canEdit && name && (
              <>
                {isCard && item(t('menu.unplace'), () => unplaceSelection(canvas))}
                {isCard && item(t('menu.zoomSelection'), () => zoomToSelection(canvas), '⇧Z')}
                {isCard && <CardMarks id={name.id} />}
              </>
            )}
            {canComment && (isCopied || canEdit) && <Menu.Separator className={styles.line} />}
            {open &&
              canComment &&
              item(t('menu.comment'), () => (open.on ? commentAt(canvas, open.on) : commentHere(canvas)), 'Alt+C')}
            {name && canEdit && (
              <>
                <Menu.Separator className={styles.line} />
                {item(t('menu.delete'), () => deleteSelection(canvas), 'Del', true)}
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Critical moment, and what the card rests on. */
function CardMarks({ id }: { readonly id: string }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const card = canvas.document.getMap().cards[id];
  if (!card) return null;
  const set = (values: Parameters<typeof setCard.run>[1]['values']): void => {
    attempt(canvas, () => canvas.document.run(setCard, { id, values }));
  };
  const tick = <Check size={14} aria-hidden />;
  return (
    <>
      <Menu.Separator className={styles.line} />
      <Menu.CheckboxItem
        className={styles.item}
        closeOnClick
        checked={card.moment === 'critical'}
        onCheckedChange={(isCritical) => set({ moment: isCritical ? 'critical' : null })}
      >
        <span className={styles.tick}>
          <Menu.CheckboxItemIndicator>{tick}</Menu.CheckboxItemIndicator>
        </span>
        {t('menu.critical')}
      </Menu.CheckboxItem>
      {kindOf(card.kind)?.traits.hasEvidence && (
        <Menu.RadioGroup value={card.evidence} onValueChange={(evidence) => set({ evidence })}>
          {(['assumption', 'insight'] as const).map((evidence) => (
            <Menu.RadioItem key={evidence} value={evidence} closeOnClick className={styles.item}>
              <span className={styles.tick}>
                <Menu.RadioItemIndicator>{tick}</Menu.RadioItemIndicator>
              </span>
              {t(`menu.${evidence}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      )}
    </>
  );
}
