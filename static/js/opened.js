// Brings what was just opened into view, inside <… data-follow-opened>: a part that opens at the lower edge of a window would stay below it.
// A part that is taller than the window is shown from its top.

export function startOpened(root) {
  for (const place of root.querySelectorAll("[data-follow-opened]")) {
    place.addEventListener(
      "toggle",
      ({ target }) => {
        if (!target.open) return;
        const tall = target.offsetHeight > document.documentElement.clientHeight * 0.8;
        target.scrollIntoView({ block: tall ? "start" : "nearest" });
      },
      true,
    );
  }
}
