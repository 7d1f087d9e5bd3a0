// Narrows long lists of boxes while somebody types, and says what is ticked:
// <div data-find><p data-find-bar hidden><input data-find-words></p><p data-find-chosen data-words="Terpilih: {names}">…</p> and groups in <details> with labels.

export function startFind(root) {
  for (const list of root.querySelectorAll("[data-find]")) {
    const words = list.querySelector("[data-find-words]");
    const chosen = list.querySelector("[data-find-chosen]");
    const groups = [...list.querySelectorAll("details")].map((group) => ({ group, labels: [...group.querySelectorAll("label")] }));
    list.querySelector("[data-find-bar]").hidden = false;
    words.addEventListener("input", () => narrow(groups, words.value.toLowerCase().split(/\s+/).filter(Boolean)));
    words.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    list.addEventListener("change", () => tell(list, chosen));
    tell(list, chosen);
  }
}

function narrow(groups, wanted) {
  for (const { group, labels } of groups) {
    for (const label of labels) {
      const text = label.textContent.toLowerCase();
      label.hidden = !wanted.every((word) => text.includes(word));
    }
    group.hidden = labels.every((label) => label.hidden);
    group.open = wanted.length > 0 && !group.hidden;
  }
}

function tell(list, chosen) {
  const names = [...list.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.parentElement.textContent.trim());
  chosen.hidden = names.length === 0;
  chosen.textContent = chosen.dataset.words.replace("{names}", names.join(", ")).replace("{n}", String(names.length));
}
