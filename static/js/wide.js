// Opens what is folded on a phone where there is room, and takes its handle away: <details data-open-from="768">.

// Folds on a phone what stands open without this script, and leaves the handle: <details data-fold-below="992" open>.

export function startWide(root) {
  for (const fold of root.querySelectorAll("details[data-fold-below]")) {
    const room = window.matchMedia(`(min-width: ${fold.dataset.foldBelow}px)`);
    const fit = () => {
      fold.open = room.matches;
    };
    room.addEventListener("change", fit);
    fit();
  }

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
