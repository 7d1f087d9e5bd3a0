// Opens what is folded on a phone where there is room, and takes its handle away: <details data-open-from="768">.

export function startWide(root) {
  for (const fold of root.querySelectorAll("details[data-open-from]")) {
    const room = window.matchMedia(`(min-width: ${fold.dataset.openFrom}px)`);
    const folded = fold.open;
    const fit = () => {
      fold.open = folded || room.matches;
      fold.querySelector("summary").hidden = room.matches;
    };
    room.addEventListener("change", fit);
    fit();
  }
}
