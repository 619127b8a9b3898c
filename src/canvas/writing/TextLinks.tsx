import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { linksOf } from '../../lib/notation.ts';
import styles from './writing.module.css';

/** Where a text leads to, to be followed: the text itself is being written in, or is painted. Links open beside this page. */
export function TextLinks({ text }: { readonly text: string }) {
  const { t } = useTranslation('about');
  const links = linksOf(text);
  if (links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={t('textLinks')}>
      {links.map(({ words, href }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
            <ExternalLink size={13} aria-hidden />
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
