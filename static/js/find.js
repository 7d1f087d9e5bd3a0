// Narrows long lists of boxes or radio buttons while somebody types, and says what is ticked:
// <div data-find><p data-find-bar hidden><input data-find-words></p><p data-find-none hidden>…</p><p data-find-chosen data-words="Terpilih: {names}" data-none="Pilih instansi">…</p>
// and groups in <details> with [data-find-count] and labels. data-find-also on a label: other names it is found by.

export function startFind(root) {
  for (const list of root.querySelectorAll("[data-find]")) {
    const words = list.querySelector("[data-find-words]");
    const chosen = list.querySelector("[data-find-chosen]");
    const groups = [...list.querySelectorAll("details")].map((group) => ({ group, labels: [...group.querySelectorAll("label")] }));
    list.querySelector("[data-find-bar]").hidden = false;
    words.addEventListener("input", () => narrow(list, groups, words.value.toLowerCase().split(/\s+/).filter(Boolean)));
    words.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    list.addEventListener("change", () => tell(list, chosen));
    tell(list, chosen);
  }
}

function narrow(list, groups, wanted) {
  let found = 0;
  for (const { group, labels } of groups) {
    for (const label of labels) {
      const text = `${label.textContent} ${label.dataset.findAlso ?? ""}`.toLowerCase();
      label.hidden = !wanted.every((word) => text.includes(word));
    }
    const shown = labels.filter((label) => !label.hidden).length;
    group.hidden = shown === 0;
    group.open = wanted.length > 0 && !group.hidden;
    group.querySelector("[data-find-count]").textContent = String(shown);
    found += shown;
  }
  list.querySelector("[data-find-none]").hidden = found > 0;
}

function tell(list, chosen) {
  const names = [...list.querySelectorAll("input:checked")].filter((box) => box.value).map((box) => box.parentElement.textContent.trim());
  const said = chosen.dataset.words.replace("{names}", names.join(", ")).replace("{n}", String(names.length));
  chosen.textContent = names.length > 0 ? said : chosen.dataset.none;
  chosen.hidden = chosen.textContent === "";
}
