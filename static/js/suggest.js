// Fills in the wording that goes with a choice, as long as nothing of one's own stands in the field:
// <ul hidden data-suggest-for="id of the text area" data-suggest-from="name of the radios"><li data-value="…">text</li></ul>.

export function startSuggest(root) {
  for (const list of root.querySelectorAll("[data-suggest-for]")) {
    const field = document.getElementById(list.dataset.suggestFor);
    const texts = new Map([...list.children].map((entry) => [entry.dataset.value, entry.textContent.trim()]));
    const radios = document.querySelectorAll(`input[type=radio][name="${list.dataset.suggestFrom}"]`);
    for (const radio of radios) {
      radio.addEventListener("change", () => {
        const own = field.value.trim() !== "" && ![...texts.values()].includes(field.value.trim());
        if (own || !texts.has(radio.value)) return;
        field.value = texts.get(radio.value);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }
  }
}
