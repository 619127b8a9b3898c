interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly stopPropagation: () => void;
}

/**
 * A text box keeps the keys that are pressed in it from what lies around; those that find, and that which leads from part to
 * part, mean the same wherever people write, and go on.
 */
export function keepTyping(event: KeyLike): void {
  const isFinding = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && /^[kf]$/i.test(event.key);
  if (!isFinding && event.key !== 'F3' && event.key !== 'F6') event.stopPropagation();
}
