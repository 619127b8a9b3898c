// @vitest-environment jsdom

import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { takeFiles } from '../../../../src/canvas/moving/takeFiles.ts';
import { loadLaterWords, startI18n } from '../../../../src/i18n/index.ts';
import { LIMITS } from '../../../../src/model/index.ts';
import { useDroppedSource } from '../../../../src/ui/home/useDroppedSource.ts';
import { ImportDialog } from '../../../../src/ui/import/ImportDialog.tsx';
import type { ImportSource } from '../../../../src/ui/import/source.ts';
import { droppedSource } from '../../../../src/ui/moving/droppedSource.ts';
import { createSurroundings } from '../../../../src/ui/moving/surroundings.ts';
import { openCanvas } from '../../canvas/openCanvas.ts';

beforeAll(async () => {
  await startI18n('en');
  await loadLaterWords();
});

afterEach(cleanup);

/** Says that it is over the limit, and tells whether anybody read it. */
function largeFile() {
  const file = new File(['a,b'], 'huge.csv', { type: 'text/csv' });
  Object.defineProperty(file, 'size', { value: 2 * LIMITS.file });
  return { file, read: vi.spyOn(file, 'arrayBuffer') };
}

function expectRefused(source: ImportSource | null): void {
  render(<ImportDialog open locale="en" onClose={vi.fn()} onMakeMap={vi.fn()} initial={source} />);
  expect(screen.getByRole('alert').textContent).toContain('The file is 20 MB; at most 10 MB can be opened.');
}

it('a file over the limit that is dropped on the map is refused by its size, unread, as the dialog does', async () => {
  const { canvas } = openCanvas();
  const { session } = canvas;
  const home = { mapId: 'm', load: async () => createSurroundings({} as never, session) };
  const { file, read } = largeFile();
  await takeFiles({ ...canvas, home }, [file], canvas.focus.get());
  expect(session.getState().dialog).toBe('import');
  expectRefused(droppedSource(session));
  expect(read).not.toHaveBeenCalled();
});

it('a file over the limit that is dropped on the home page is refused likewise', async () => {
  const { result } = renderHook(() => useDroppedSource());
  const { file, read } = largeFile();
  await act(async () => {
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } });
  });
  await waitFor(() => expect(result.current.isOpen).toBe(true));
  expectRefused(result.current.source);
  expect(read).not.toHaveBeenCalled();
});
