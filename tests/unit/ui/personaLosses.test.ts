import { expect, it } from 'vitest';
import { setCard } from '../../../src/document/index.ts';
import { lossesOf } from '../../../src/ui/personas/losses.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';

it('a deleted persona’s feelings become the first other’s, and what was theirs alone everybody’s', () => {
  const driver = driveTemplate('first-home');
  const robin = driver.addPersona('Robin');
  const [anna] = driver.grid().personas;
  const feelings = driver.grid().lanes.flatMap(({ lane, cards }) => (lane.kind === 'emotion' ? cards : []));
  const need = driver.grid().lanes.find(({ lane }) => lane.kind === 'need')?.cards[0]?.card.id ?? '';
  driver.run(setCard, { id: need, values: { personas: [robin] } });
  expect(lossesOf(driver.map(), robin)).toEqual({ feelings: 0, heir: anna, own: 1 });
  expect(lossesOf(driver.map(), anna?.id ?? '')).toMatchObject({
    feelings: feelings.length,
    heir: { name: 'Robin' },
    own: 0,
  });
});

it('the last persona’s feelings have no heir', () => {
  const driver = driveTemplate('first-home');
  const [anna] = driver.grid().personas;
  expect(lossesOf(driver.map(), anna?.id ?? '').heir).toBeNull();
});
