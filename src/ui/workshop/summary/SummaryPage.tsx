import { useTranslation } from 'react-i18next';
import { Sheet } from '../../parts/Sheet.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import styles from './Summary.module.css';
import { SummaryFiles } from './SummaryFiles.tsx';
import { SummarySection } from './SummarySection.tsx';
import { useSummary } from './useSummary.ts';
import { WhichWorkshop } from './WhichWorkshop.tsx';

/** What the workshop came to: to be read, printed, taken away, and to set when the map is looked at again. */
export function SummaryPage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('summary');
  const { map, held, workshop, told } = useSummary();
  return (
    <Sheet title={told.title} subtitle={told.under.join(' ')} isFull onClose={onClose}>
      <div className={styles.page} data-summary>
        <WhichWorkshop held={held} workshop={workshop} />
        <SummaryFiles map={map} workshop={workshop} />
        <nav className={styles.contents} aria-label={t('contents')}>
          {told.sections.map(({ id, heading }) => (
            <a
              key={id}
              href={`#${id}`}
              onClick={(event) => {
                // The address keeps the key of the map.
                event.preventDefault();
                const section = document.querySelector(`[data-section="${id}"]`);
                section?.scrollIntoView({ block: 'start' });
                section?.querySelector<HTMLElement>('h3')?.focus();
              }}
            >
              {heading}
            </a>
          ))}
        </nav>
        {told.sections.map((section) => (
          <SummarySection key={section.id} section={section}>
            {section.id === 'review' ? <ReviewForm /> : null}
          </SummarySection>
        ))}
      </div>
    </Sheet>
  );
}
