import type { Session } from '../../session/session.ts';

/** Follows somebody from now on, on the map as a sheet; the same person again, or null: nobody. */
export function follow(session: Session, id: string | null): void {
  const following = session.getState().following === id ? null : id;
  session.setState(following ? { following, form: 'sheet' } : { following });
}
