import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly isAcross?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Buttons that are one stop for Tab: arrows, Home and End walk between them. */
export function Toolbar({ label, isAcross = false, className, children }: ToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const buttons = buttonsOf(ref.current);
    const stop = buttons.find((button) => button.tabIndex === 0 && !button.disabled) ?? buttons.find(isEnabled);
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  });

  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = buttonsOf(ref.current).filter(isEnabled);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = STEPS[event.key];
    if (at < 0 || !(step || event.key === 'Home' || event.key === 'End')) return;
    const to = step ? (at + step + buttons.length) % buttons.length : event.key === 'Home' ? 0 : buttons.length - 1;
    event.preventDefault();
    buttons.forEach((button, i) => {
      button.tabIndex = i === to ? 0 : -1;
    });
    buttons[to]?.focus();
  }

  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      aria-orientation={isAcross ? 'horizontal' : 'vertical'}
      className={className}
      onKeyDown={walk}
    >
      {children}
    </div>
  );
}

function buttonsOf(toolbar: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(toolbar?.querySelectorAll('button') ?? [])];
}

function isEnabled(button: HTMLButtonElement): boolean {
  return !button.disabled;
}
