// A button that prints the page: <button type="button" data-print hidden>, and the words that stand there without it: data-print-words.

export function startPrint(root) {
  for (const button of root.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
    button.hidden = false;
  }
  for (const words of root.querySelectorAll("[data-print-words]")) words.hidden = true;
}
