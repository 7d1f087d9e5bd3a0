// Shortcut keys: an element with data-key="v" answers to v (a field takes the focus, everything else is pressed); "?" shows the list.
// They rest while somebody types, and a person can switch them off on this device.

const OFF = "tombol-pintas-mati";

/** Whether somebody writes into this element, so that a letter is a letter. */
export function typing(target) {
  return target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

/** Whether single keys may do something on this device. */
export function keysOn() {
  return localStorage.getItem(OFF) === null;
}

function visible(element) {
  return element.getClientRects().length > 0 && !element.closest("[hidden]");
}

/** What is seen, and what the menu of a narrow window holds. */
function reachable(element) {
  return visible(element) || element.closest("[data-menu]") !== null;
}

function press(element) {
  element.focus();
  if (!element.matches("input, textarea, select")) element.click();
}

function show(dialog) {
  const list = dialog.querySelector("[data-keys-list]");
  const named = [...document.querySelectorAll("[data-key]")].filter(reachable).map((one) => [one.dataset.key, one.dataset.keyLabel ?? one.textContent.trim()]);
  list.replaceChildren(
    ...[...named, ["?", list.dataset.help]].flatMap(([key, label]) => {
      const term = document.createElement("dt");
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      return [term, Object.assign(document.createElement("dd"), { textContent: label })];
    }),
  );
  dialog.showModal();
}

export function startKeys(root) {
  const dialog = root.querySelector("[data-keys]");
  if (!dialog) return;
  const choice = dialog.querySelector("[data-keys-on]");
  choice.checked = keysOn();
  choice.addEventListener("change", () => (choice.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target) || dialog.open) return;
    if (event.key === "?") {
      event.preventDefault();
      return show(dialog);
    }
    const element = choice.checked && [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key && reachable(one));
    if (!element) return;
    event.preventDefault();
    press(element);
  });
}
