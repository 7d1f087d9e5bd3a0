// Marks by keys, in <form data-marking> with a <fieldset data-scale> for each dimension: 0 to 4 chooses the level of the dimension in focus, or of
// the first one without a level, and goes on; left and right change the dimension, Ctrl+Enter sends the form. Up and down are the browser's own.
// After the last dimension come the parts marked data-scale-next, and then the button. What the levels make together stands in data-scale-total.
import { keysOn, typing } from "./keys.js";

const chosen = (scale) => scale.querySelector("input:checked");

const TOP = 4;

/** Puts the focus into a part of the form, on its level or its first control, in the middle of the window. */
function enter(element) {
  const level = element.matches("[data-scale]") ? chosen(element) : null;
  const control = level ?? element.querySelector("input, textarea") ?? element;
  control.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center", behavior: "instant" });
}

/** 0 to 100 with one decimal, halves up, as the server makes it of whole marks; what has no level yet counts as none, and caps nothing. */
export function totalOf(marks, faults, leaves, ceilings) {
  const whole = TOP * marks.reduce((sum, { weight }) => sum + weight, 0);
  const earned = marks.reduce((sum, { weight, level }) => sum + weight * (level ?? 0), 0);
  const taken = marks.filter(({ weight, level }) => weight === 0 && level === 2).length;
  const leaks = marks.some(({ weight, level }) => weight === 0 && level === 0);
  const level = Object.fromEntries(marks.map((mark) => [mark.code, mark.level ?? TOP]));
  const held = ceilings.find((ceiling) => ceiling.dimensions.every((code) => level[code] <= ceiling.level));
  const total = Math.min(Math.max(0, (100 * (earned - taken)) / whole), held?.most ?? 100) * (faults || leaks ? leaves : 1);
  return Math.floor(total * 10 + 0.5 + 1e-9) / 10;
}

class Marking {
  constructor(form) {
    this.form = form;
    this.scales = [...form.querySelectorAll("[data-scale]")];
    this.parts = [...this.scales, ...form.querySelectorAll("[data-scale-next]"), form.querySelector("button[type=submit]")];
    this.total = form.querySelector("[data-scale-total]");
    form.addEventListener("change", () => this.sum());
    this.sum();
    for (const told of form.querySelectorAll("[data-scale-keys]")) told.hidden = false;
    document.addEventListener("keydown", (event) => this.take(event));
  }

  take(event) {
    if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return this.form.requestSubmit();
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || !keysOn() || typing(event.target)) return;
    const here = event.target.closest("[data-scale], [data-scale-next]");
    const scale = this.scales.includes(here) ? here : null;
    const done = /^[0-4]$/.test(event.key) ? this.mark(scale, event.key) : here && this.move(here, event.key);
    if (done) event.preventDefault();
  }

  mark(here, level) {
    const scale = here ?? this.scales.find((one) => !chosen(one));
    const input = scale?.querySelector(`input[value="${level}"]`);
    if (!input) return false;
    input.click();
    const next = this.scales[this.scales.indexOf(scale) + 1] ?? this.scales.find((one) => !chosen(one));
    enter(next ?? this.parts[this.scales.length]);
    return true;
  }

  move(here, key) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!by) return false;
    const next = this.parts[this.parts.indexOf(here) + by];
    if (next) enter(next);
    return true;
  }

  sum() {
    if (!this.total) return;
    const marks = this.scales.map((scale) => ({ code: scale.id, weight: Number(scale.dataset.weight), level: chosen(scale) && Number(chosen(scale).value) }));
    const done = marks.filter(({ level }) => level !== null).length;
    const faults = this.form.querySelector('[data-scale-next] input[name="gates"]:checked') !== null;
    const total = totalOf(marks, faults, Number(this.total.dataset.gateLeaves), JSON.parse(this.total.dataset.ceilings)).toLocaleString(document.documentElement.lang);
    const words = done === marks.length ? this.total.dataset.whole : this.total.dataset.open;
    this.total.textContent = words.replace("{total}", total).replace("{done}", done);
    this.total.hidden = done === 0;
  }
}

export function startMarking(root) {
  for (const form of root.querySelectorAll("form[data-marking]")) new Marking(form);
}
