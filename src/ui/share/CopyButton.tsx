import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';

interface CopyButtonProps {
  readonly link: string;
  /** Which link it copies; the visible words are the same on every row. */
  readonly label: string;
}

const SAY_COPIED_MS = 2000;

export function CopyButton({ link, label }: CopyButtonProps) {
  const { t } = useTranslation('share');
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAY_COPIED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      // The browser keeps the clipboard from this page (no permission, or plain http): the person copies by hand instead.
      setOutcome('refused');
      window.prompt(t('copyByHand'), link);
    }
  }

  return (
    <Button aria-label={outcome === 'copied' ? t('copied') : label} onClick={copy}>
      {outcome === 'copied' && <Check size={14} aria-hidden />}
      <span aria-live="polite">{outcome === 'copied' ? t('copied') : t('copy')}</span>
    </Button>
  );
}
