// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeLocale, startI18n } from '../../../src/i18n/index.ts';
import { EMPTY_START, StartForm } from '../../../src/ui/home/StartForm.tsx';

function Form({ onStart }: { readonly onStart: (values: unknown) => void }) {
  const [values, setValues] = useState(EMPTY_START);
  return <StartForm values={values} isBusy={false} onChange={setValues} onStart={() => onStart(values)} />;
}

beforeAll(() => startI18n('en'));
afterEach(cleanup);

describe('the form that starts a map', () => {
  it('starts with a customer, a journey and a reason', async () => {
    const onStart = vi.fn();
    render(<Form onStart={onStart} />);
    await userEvent.type(screen.getByLabelText('Customer'), 'Anna, 31');
    await userEvent.type(screen.getByLabelText('Journey'), 'Buying a first home');
    await userEvent.type(screen.getByLabelText('Why now?'), 'Buyers lose trust');
    await userEvent.click(screen.getByRole('button', { name: 'Start mapping' }));
    expect(onStart).toHaveBeenCalledExactlyOnceWith({
      persona: 'Anna, 31',
      title: 'Buying a first home',
      purpose: 'Buyers lose trust',
    });
  });

  it('starts on Enter', async () => {
    const onStart = vi.fn();
    render(<Form onStart={onStart} />);
    await userEvent.type(screen.getByLabelText('Journey'), 'Moving out{Enter}');
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('asks for the name of the journey, and puts the person there', async () => {
    const onStart = vi.fn();
    render(<Form onStart={onStart} />);
    await userEvent.type(screen.getByLabelText('Customer'), 'Anna');
    await userEvent.click(screen.getByRole('button', { name: 'Start mapping' }));
    expect(onStart).not.toHaveBeenCalled();
    const journey = screen.getByLabelText('Journey');
    expect(document.activeElement).toBe(journey);
    expect(journey.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('name');
  });

  it('speaks the language that is chosen', async () => {
    await changeLocale('nb');
    render(<Form onStart={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Begynn å kartlegge' })).toBeDefined();
    await changeLocale('en');
  });
});
