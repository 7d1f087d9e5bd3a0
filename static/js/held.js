// While the line under the ribbon says that the class pauses (data-holds: why), buttons marked data-sends rest, and beside them [data-held] says why.

export function startHeld() {
  const line = document.querySelector("[data-holds]");
  for (const button of document.querySelectorAll("button[data-sends]")) button.disabled = line !== null;
  for (const place of document.querySelectorAll("[data-held]")) {
    place.hidden = line === null;
    place.querySelector("span").textContent = line?.dataset.holds ?? "";
  }
}
