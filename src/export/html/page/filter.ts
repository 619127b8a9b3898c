/** Shows one lane, one persona, or all: on the map others fade and keep their place, in the text they go. */
export function startFilter(): void {
  const lane = document.querySelector<HTMLSelectElement>('#lane');
  const persona = document.querySelector<HTMLSelectElement>('#persona');
  const things = [...document.querySelectorAll<HTMLElement | SVGElement>('[data-lane], [data-personas]')];
  const cards = [...document.querySelectorAll<HTMLElement>('.card')];
  const shown = document.getElementById('shown');

  const apply = () => {
    const wanted = { lane: lane?.value ?? '', persona: persona?.value ?? '' };
    for (const thing of things) {
      const { lane: of, personas } = thing.dataset;
      const isLane = wanted.lane === '' || of === undefined || of === wanted.lane;
      const isPersona = wanted.persona === '' || personas === undefined || personas.split(' ').includes(wanted.persona);
      const isShown = isLane && isPersona;
      if (thing instanceof HTMLElement) thing.hidden = !isShown;
      else thing.classList.toggle('faded', !isShown);
    }
    for (const group of document.querySelectorAll<HTMLElement>('.lane')) {
      if (!group.querySelector('.card:not([hidden])')) group.hidden = true;
    }
    if (!shown) return;
    const isFiltered = wanted.lane !== '' || wanted.persona !== '';
    const count = cards.filter((card) => !card.hidden).length;
    const words = shown.dataset.words ?? '';
    shown.textContent = isFiltered
      ? words.replace('{shown}', String(count)).replace('{all}', String(cards.length))
      : '';
  };
  lane?.addEventListener('change', apply);
  persona?.addEventListener('change', apply);
}
