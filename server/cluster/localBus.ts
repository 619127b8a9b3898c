import { newId } from '../../src/lib/id.ts';
import type { Bus } from './bus.ts';

/** A bus for a server that has nobody to tell, or nothing to tell it with. */
export function createLocalBus(): Bus {
  const nothing = () => undefined;
  return {
    node: newId(),
    isConnected: () => false,
    subscribe: async () => undefined,
    unsubscribe: nothing,
    publish: nothing,
    publishAccess: nothing,
    listen: nothing,
    close: async () => undefined,
  };
}
