import { describe, expect, it } from 'vitest';
import { createSaveTracker, documentMessageOf } from '../../../src/sync/saveTracker.ts';

describe('a save tracker', () => {
  it('has nothing unsaved before anything was written', () => {
    expect(createSaveTracker().isAllSaved()).toBe(true);
  });

  it('is saved when the last message is acknowledged, not before', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('step2');
    tracker.sent('update');
    tracker.edited();
    expect(tracker.isAllSaved()).toBe(false);
    tracker.acknowledged(1);
    expect(tracker.isAllSaved()).toBe(false);
    tracker.acknowledged(2);
    expect(tracker.isAllSaved()).toBe(true);
  });

  it('remembers an edit that no socket took until a SyncStep2 with it is acknowledged', () => {
    const tracker = createSaveTracker();
    tracker.edited();
    expect(tracker.isAllSaved()).toBe(false);
    tracker.opened();
    expect(tracker.isAllSaved()).toBe(false);
    tracker.sent('step2');
    expect(tracker.isAllSaved()).toBe(false);
    tracker.acknowledged(1);
    expect(tracker.isAllSaved()).toBe(true);
  });

  it('takes what a lost connection did not acknowledge for unsaved', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('step2');
    tracker.acknowledged(1);
    tracker.sent('update');
    tracker.edited();
    tracker.closed();
    tracker.opened();
    expect(tracker.isAllSaved()).toBe(false);
    tracker.sent('step2');
    tracker.acknowledged(1);
    expect(tracker.isAllSaved()).toBe(true);
  });

  it('does not take a SyncStep2 for the sending of an edit made after it', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('step2');
    tracker.acknowledged(1);
    tracker.edited();
    expect(tracker.isAllSaved()).toBe(false);
  });

  it('keeps in mind that something was withheld until all is acknowledged, or the connection ends', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('step2');
    tracker.withheld();
    expect(tracker.hasWithheld()).toBe(true);
    tracker.sent('step2');
    tracker.acknowledged(1);
    expect(tracker.hasWithheld()).toBe(true);
    tracker.acknowledged(2);
    expect(tracker.hasWithheld()).toBe(false);
    tracker.withheld();
    tracker.closed();
    expect(tracker.hasWithheld()).toBe(false);
  });

  it('believes no acknowledgement of more than was sent', () => {
    const tracker = createSaveTracker();
    tracker.opened();
    tracker.sent('step2');
    tracker.acknowledged(100);
    tracker.sent('update');
    tracker.edited();
    expect(tracker.isAllSaved()).toBe(false);
  });
});

describe('documentMessageOf', () => {
  it.each([
    [[0, 1, 2, 0, 0], 'step2'],
    [[0, 2, 2, 0, 0], 'update'],
    [[0, 0, 1, 0], null],
    [[1, 1, 0], null],
    [[3], null],
    [[], null],
  ])('reads %j as %s', (frame, message) => {
    expect(documentMessageOf(Uint8Array.from(frame))).toBe(message);
  });
});
