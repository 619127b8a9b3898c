import { useTranslation } from 'react-i18next';
import { wholeScore } from '../part/FaceChoice.tsx';
import type { WallFigure } from './wallItems.ts';

/** A figure in a few words, as it stands beside its card in the whole list; empty where there is none. */
export function useFigureWords(): (figure: WallFigure) => string {
  const { t } = useTranslation(['part', 'workshop']);
  return (figure) => {
    switch (figure.of) {
      case 'words':
        return '';
      case 'group':
        return t('group.count', { count: figure.texts.length });
      case 'dots':
        return t('results.dots', { count: figure.dots });
      case 'score':
        return t('results.median', { score: wholeScore(figure.spread.median) });
      case 'severity':
        return t('results.severity', { severity: wholeScore(figure.spread.median).replace('+', '') });
      case 'matrix':
        return figure.impact === null || figure.effort === null
          ? t('workshop:wall.notPlaced')
          : t('workshop:wall.placed', { impact: figure.impact, effort: figure.effort });
      case 'taken':
        return figure.owner || t('workshop:wall.nobody');
    }
  };
}
