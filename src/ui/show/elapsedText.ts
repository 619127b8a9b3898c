const SECOND = 1000;

/** Time that has passed, of milliseconds: `0:07`, `12:30`, `1:02:05`. Never less than none. */
export function elapsedText(milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / SECOND));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
