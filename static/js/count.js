// Counts letters or words of a field while it is typed in: <… data-count="id of the field" data-words="{n} dari {limit} karakter">.
// Letters are counted as the server counts them (code points), words as runs between spaces.

export function measure(text, unit) {
  if (unit === "words") return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
  return [...text].length;
}

export function startCount(root) {
  for (const place of root.querySelectorAll("[data-count]")) {
    const field = document.getElementById(place.dataset.count);
    if (!field) continue;
    const show = () => {
      const n = measure(field.value, place.dataset.unit);
      place.textContent = place.dataset.words.replace("{n}", n).replace("{limit}", place.dataset.limit ?? "");
      place.hidden = false;
    };
    field.addEventListener("input", show);
    show();
  }
}
