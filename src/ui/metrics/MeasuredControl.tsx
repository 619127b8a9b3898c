import { Calculator } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberBox } from '../inspector/NumberBox.tsx';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import styles from './Metrics.module.css';
import { type MeasuredControlProps, useMeasuring } from './useMeasuring.ts';

const MeasureDialog = lazyPart(async () => (await import('./MeasureDialog.tsx')).MeasureDialog);

/** A number to be typed, or to be worked out from what people answered. */
export function MeasuredControl(props: MeasuredControlProps) {
  const { spec, label, value, isReadOnly, onChange } = props;
  const { t } = useTranslation('moments');
  const [isOpen, setOpen] = useState(false);
  const measure = useMeasuring(props);
  return (
    <div className={styles.measured}>
      <Field label={label}>
        {(id) => <NumberBox id={id} spec={spec} value={value} isReadOnly={isReadOnly} onChange={onChange} />}
      </Field>
      {!isReadOnly && (
        <Button className={styles.small} onClick={() => setOpen(true)}>
          <Calculator size={14} aria-hidden />
          {t('metric.make')}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <MeasureDialog
            onClose={() => setOpen(false)}
            onUse={(found) => {
              measure(found);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
