/** A soft chime, made here: two tones that fade. Whoever does not want it turns it off on this device. */
import { createStore } from 'zustand/vanilla';

const STORAGE_KEY = 'resa.chimeOff';
/** In hertz. */
const TONES = [659.26, 880] as const;
const TONE_S = 1.4;
const APART_S = 0.22;
const LOUDNESS = 0.09;

export const chimeStore = createStore<{ readonly isOn: boolean }>(() => ({
  isOn: localStorage.getItem(STORAGE_KEY) === null,
}));

export function turnChime(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORAGE_KEY);
  else localStorage.setItem(STORAGE_KEY, '1');
  chimeStore.setState({ isOn });
}

/** Sounds once, where it may: a page that nobody has touched yet stays silent. */
export function chime(): void {
  if (!chimeStore.getState().isOn || !navigator.userActivation?.hasBeenActive) return;
  const context = new AudioContext();
  TONES.forEach((frequency, i) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + i * APART_S;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + TONE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + TONE_S);
    if (i === TONES.length - 1) tone.onended = () => void context.close();
  });
}
