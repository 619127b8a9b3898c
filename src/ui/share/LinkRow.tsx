import { Ellipsis, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../sync/protocol.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './LinkRow.module.css';

interface LinkRowProps {
  readonly role: Role;
  readonly link: string;
  /** How often it has been opened. */
  readonly uses: number;
  /** Answers whether the server did it. */
  readonly onRenew: () => Promise<boolean>;
}

export function LinkRow({ role, link, uses, onRenew }: LinkRowProps) {
  const { t } = useTranslation(['share', 'common']);
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const name = t(`common:roles.${role}`);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.text}>{t(`roles.${role}`)}</p>
        {hasFailed && (
          <p role="alert" className={styles.failed}>
            {t('renew.failed')}
          </p>
        )}
      </div>
      <span className={styles.uses}>
        {uses === 0 ? t('unused') : t(role === 'view' ? 'opened' : 'used', { count: uses })}
      </span>
      <CopyButton link={link} label={t('copyRole', { role: name })} />
      <DropMenu
        align="end"
        trigger={
          <IconButton label={t('menu', { role: name })}>
            <Ellipsis size={17} aria-hidden />
          </IconButton>
        }
        entries={[
          {
            type: 'item',
            label: t('renew.action'),
            icon: <RefreshCw size={15} />,
            onSelect: () => setAsking(true),
          },
        ]}
      />
      {isAsking && (
        <Confirm
          title={t('renew.title', { role: name })}
          text={t('renew.text')}
          action={t('renew.confirm')}
          onCancel={() => setAsking(false)}
          onConfirm={async () => {
            setAsking(false);
            setFailed(!(await onRenew()));
          }}
        />
      )}
    </li>
  );
}
