// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isLive } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import {
  addTemplateFile,
  deleteTemplate,
  MOST_TEMPLATES,
  ownTemplates,
  saveTemplate,
  templateMapOf,
  toTemplate,
} from '../../../src/ui/templates/ownTemplates.ts';

const example = templateMap('first-home', 'en');

beforeEach(() => {
  localStorage.clear();
  ownTemplates.setState([], true);
});

describe('a template of one’s own', () => {
  it('keeps phases, activities and lanes, and the cards only when asked', () => {
    const bare = toTemplate(example, false);
    expect(Object.keys(bare.cards)).toEqual([]);
    expect(Object.keys(bare.activities)).toEqual(Object.keys(example.activities));
    expect(Object.keys(bare.lanes)).toEqual(Object.keys(example.lanes));
    const whole = toTemplate(example, true);
    expect(Object.keys(whole.cards)).toHaveLength(Object.values(example.cards).filter(isLive).length);
  });

  it('reads back as what was saved, after the page is opened again too', () => {
    expect(saveTemplate('Homes', toTemplate(example, true)).ok).toBe(true);
    const [kept] = ownTemplates.getState();
    expect(kept?.name).toBe('Homes');
    expect(kept && templateMapOf(kept)?.phases).toEqual(example.phases);
    expect(JSON.parse(localStorage.getItem('resa.templates') ?? '[]')).toHaveLength(1);
  });

  it('is refused when it is no Resa file, when there are too many, and when the browser has no room', () => {
    expect(addTemplateFile('{"a":1}')).toMatchObject({ ok: false, error: 'not-resa' });
    for (let i = 0; i < MOST_TEMPLATES; i++) saveTemplate(String(i), toTemplate(example, false));
    expect(saveTemplate('one more', example)).toMatchObject({ ok: false, error: 'too-many' });
    deleteTemplate(ownTemplates.getState()[0]?.id ?? '');
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(saveTemplate('one more', example)).toMatchObject({ ok: false, error: 'no-room' });
    expect(ownTemplates.getState()).toHaveLength(MOST_TEMPLATES - 1);
    full.mockRestore();
  });
});
