import { useTranslation } from 'react-i18next';
import { shortcuts } from '../../canvas/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { Sheet } from '../parts/Sheet.tsx';
import styles from './KeysDialog.module.css';
