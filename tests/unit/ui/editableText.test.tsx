// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { startI18n } from '../../../src/i18n/index.ts';
import { emptyMap, recordKey } from '../../../src/model/index.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { EditableText } from '../../../src/ui/outline/EditableText.tsx';
import { type OpenText, TypingContext } from '../../../src/ui/outline/typing.ts';
import { openMapFake } from './openMapFake.ts';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function Words() {
  const [open, setOpen] = useState<OpenText | null>(null);
  return (
    <TypingContext value={{ open, setOpen, moved: { current: null } }}>
      <EditableText of={recordKey('phases', 'p')} field="title" value="Dream" label="Phase" empty="Nothing" />
    </TypingContext>
  );
}

it('a text that is opened has the keyboard at once, so that no letter that follows is lost', () => {
  render(
    <OpenMapContext value={openMapFake(emptyMap('en'))}>
      <Words />
    </OpenMapContext>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Dream' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Phase' }));
});
