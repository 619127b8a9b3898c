import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../parts/Field.module.css';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { RatingChips } from '../parts/RatingChips.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { CardSelect } from './CardSelect.tsx';
import { DraftText } from './DraftText.tsx';
import type { FieldControlProps } from './fieldControlProps.ts';
import { OpenChoice } from './laterParts.ts';
import { NumberBox } from './NumberBox.tsx';
import { OwnerField } from './OwnerField.tsx';
import { PersonaSelect } from './PersonaSelect.tsx';
import { TriedScore } from './TriedScore.tsx';

const PictureControl = lazyPart(async () => (await import('../media/PictureControl.tsx')).PictureControl);
const MeasuredControl = lazyPart(async () => (await import('../metrics/MeasuredControl.tsx')).MeasuredControl);
const AltWanted = lazyPart(async () => (await import('../media/AltWanted.tsx')).AltWanted);

/** More options than this do not fit side by side. */
const SIDE_BY_SIDE = 3;
/** Nor do words longer than this, together. */
const SIDE_BY_SIDE_LETTERS = 30;

/** The control for one field of a kind, by the type its specification names. */
export function FieldControl(props: FieldControlProps) {
  const { spec, label, value, accent, isReadOnly, accepts, onChange, fields } = props;
  const { t } = useTranslation('editor');
  switch (spec.type) {
    case 'choice':
      return <ChoiceControl {...props} choices={spec.options} />;
    case 'rating':
      return (
        <FieldGroup label={label}>
          <RatingChips
            label={label}
            min={spec.min}
            max={spec.max}
            value={typeof value === 'number' ? value : null}
            accent={accent}
            disabled={isReadOnly}
            canClear={accepts(null)}
            onChange={onChange}
          />
        </FieldGroup>
      );
    case 'score':
      return (
        <Field label={label}>
          {(id) => (
            <TriedScore
              id={id}
              card={props.card}
              spec={spec}
              own={typeof value === 'number' ? value : null}
              disabled={isReadOnly}
              canClear={accepts(null)}
            />
          )}
        </Field>
      );
    case 'text':
      return (
        <>
          <Field label={label}>
            {(id) => (
              <DraftText
                id={id}
                value={typeof value === 'string' ? value : ''}
                maxLength={spec.maxLength}
                isReadOnly={isReadOnly}
                onChange={onChange}
              />
            )}
          </Field>
          {spec.describes && fields[spec.describes] && value === '' && !isReadOnly && (
            <Suspense fallback={null}>
              <AltWanted />
            </Suspense>
          )}
        </>
      );
    case 'measured':
      return (
        <Suspense fallback={null}>
          <MeasuredControl {...props} spec={spec} />
        </Suspense>
      );
    case 'number':
      return (
        <Field label={label}>
          {(id) => <NumberBox id={id} spec={spec} value={value} isReadOnly={isReadOnly} onChange={onChange} />}
        </Field>
      );
    case 'owner':
      return (
        <OwnerField
          label={label}
          value={typeof value === 'string' ? value : ''}
          maxLength={spec.maxLength}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      );
    case 'open-choice':
      return (
        <Suspense fallback={null}>
          <OpenChoice
            spec={spec}
            label={label}
            words={props.options}
            value={typeof value === 'string' ? value : ''}
            isReadOnly={isReadOnly}
            onChange={onChange}
          />
        </Suspense>
      );
    case 'image':
      return (
        <Suspense fallback={null}>
          <PictureControl {...props} spec={spec} />
        </Suspense>
      );
    case 'derived':
      return null;
    case 'date':
      return (
        <Field label={label}>
          {(id) => (
            <input
              id={id}
              type="date"
              className={field.control}
              disabled={isReadOnly}
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => accepts(event.target.value) && onChange(event.target.value)}
            />
          )}
        </Field>
      );
    case 'persona':
      return (
        <PersonaSelect label={label} value={value} isReadOnly={isReadOnly} accepts={accepts} onChange={onChange} />
      );
    case 'card':
      return (
        <CardSelect
          label={label}
          kinds={spec.kinds}
          none={t('card.noReference')}
          value={value}
          isReadOnly={isReadOnly}
          accepts={accepts}
          onChange={onChange}
        />
      );
  }
}

function ChoiceControl(props: FieldControlProps & { readonly choices: readonly string[] }) {
  const { spec, label, options, value, isReadOnly, choices, accepts, onChange } = props;
  const { t } = useTranslation('editor');
  const canClear = accepts(null);
  const words = choices.map((choice) => ({ value: choice, label: options[`${spec.name}.${choice}`] ?? choice }));
  const letters = words.reduce((sum, word) => sum + word.label.length, 0);
  const chosen = typeof value === 'string' ? value : '';
  if (words.length <= SIDE_BY_SIDE && letters <= SIDE_BY_SIDE_LETTERS) {
    return (
      <FieldGroup label={label}>
        <Segmented
          label={label}
          value={chosen}
          options={words}
          disabled={isReadOnly}
          onChange={onChange}
          {...(canClear ? { onClear: () => onChange(null) } : {})}
        />
      </FieldGroup>
    );
  }
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className={field.control}
          value={chosen}
          disabled={isReadOnly}
          onChange={(event) => onChange(canClear && event.target.value === '' ? null : event.target.value)}
        >
          {canClear && <option value="">{t('card.noReference')}</option>}
          {words.map((word) => (
            <option key={word.value} value={word.value}>
              {word.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
