import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../parts/Segmented.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { FiguresForm } from './FiguresForm.tsx';
import styles from './Metrics.module.css';
import { SurveyForm } from './SurveyForm.tsx';
import type { Found } from './useMeasuring.ts';

interface MeasureDialogProps {
  readonly onClose: () => void;
  readonly onUse: (found: Found) => void;
}

const WAYS = ['survey', 'figures'] as const;

/** Works a metric out, from people's answers or from the company's own figures, and shows it before it is used. */
export function MeasureDialog({ onClose, onUse }: MeasureDialogProps) {
  const { t } = useTranslation('moments');
  const [way, setWay] = useState<(typeof WAYS)[number]>('survey');
  return (
    <Sheet title={t('metric.title')} subtitle={t('metric.lead')} width={560} onClose={onClose}>
      <div className={styles.body}>
        <Segmented
          label={t('metric.from')}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`metric.way.${value}`) }))}
          onChange={setWay}
        />
        {way === 'survey' ? <SurveyForm onUse={onUse} /> : <FiguresForm onUse={onUse} />}
      </div>
    </Sheet>
  );
}
