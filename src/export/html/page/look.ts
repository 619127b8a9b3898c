/** Light, dark, or as the device has it. */
export function startLook(): void {
  const select = document.querySelector<HTMLSelectElement>('#look');
  select?.addEventListener('change', () => {
    document.documentElement.dataset.look = select.value;
  });
}
