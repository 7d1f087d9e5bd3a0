// Shows a part of a form only under the choice it belongs to: <div data-shown-for="name of the radios" data-shown-value="value">.
// What is not shown is not sent. A part with an error in it stays in sight. Without this script everything stands there.

export function startShown(root) {
  for (const part of root.querySelectorAll("[data-shown-for]")) {
    const radios = [...(part.closest("form") ?? root).querySelectorAll(`input[type=radio][name="${part.dataset.shownFor}"]`)];
    if (radios.length === 0) continue;
    const show = () => {
      const wrong = part.querySelector("[aria-invalid]") !== null;
      const wanted = wrong || radios.some((radio) => radio.checked && radio.value === part.dataset.shownValue);
      part.hidden = !wanted;
      for (const control of part.querySelectorAll("input, select, textarea")) control.disabled = !wanted;
    };
    for (const radio of radios) radio.addEventListener("change", show);
    show();
  }
}
