// Saves an unfinished form on the server while somebody types or chooses. What could not be sent stays in this tab until it can, and comes back after a reload.
// A form is kept that has a field with data-draft-url: POST every field that is filled in, X-Requested-With: draft, with the page's token; 200 {"saved": "09.39"} or 204; 409 and 410 end the saving.
import { hour } from "./hour.js";

const REST = 1500;
const AGAIN = 10_000;
const CHOICES = ["radio", "checkbox"];

/** What stands in a form, as it would be sent: without files and without what belongs to the page. */
export function written(form) {
  const hidden = [...form.querySelectorAll("input[type=hidden]")].map((field) => field.name);
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !hidden.includes(name));
  return new URLSearchParams(entries).toString();
}

/** Puts back what `written` gave. */
function fill(form, words) {
  const entries = new URLSearchParams(words);
  const fields = [...form.elements].filter((field) => field.name && !["hidden", "file", "submit"].includes(field.type));
  for (const field of fields) {
    if (CHOICES.includes(field.type)) field.checked = entries.getAll(field.name).includes(field.value);
    else if (entries.has(field.name)) field.value = entries.get(field.name);
  }
  for (const field of fields) {
    if (field.type !== "radio" || field.checked) field.dispatchEvent(new Event(CHOICES.includes(field.type) ? "change" : "input", { bubbles: true }));
  }
}

class Draft {
  constructor(form, { draftUrl, draftStatus }) {
    this.form = form;
    this.url = draftUrl;
    this.place = document.getElementById(draftStatus);
    this.key = `konsep:${draftUrl}`;
    form.addEventListener("input", () => this.plan(REST));
    form.addEventListener("change", () => this.plan(REST));
    form.addEventListener("submit", () => this.leave());
    document.addEventListener("visibilitychange", () => document.hidden && this.save(true));
    queueMicrotask(() => this.begin());
  }

  /** Once the other scripts have shown and hidden their parts. */
  begin() {
    this.sent = written(this.form);
    const kept = sessionStorage.getItem(this.key);
    if (kept === null || kept === this.sent) return sessionStorage.removeItem(this.key);
    fill(this.form, kept);
    this.say("restored");
    this.plan(REST);
  }

  plan(pause) {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => this.save(), pause);
  }

  /** The form itself carries everything from here on. */
  leave() {
    this.ended = true;
    clearTimeout(this.timer);
    sessionStorage.removeItem(this.key);
  }

  async save(keepalive = false) {
    const words = written(this.form);
    if (this.ended || words === this.sent) return;
    sessionStorage.setItem(this.key, words);
    const token = document.querySelector("meta[name=csrf-token]").content;
    const headers = { "X-CSRFToken": token, "X-Requested-With": "draft" };
    try {
      await this.take(await fetch(this.url, { method: "POST", body: new URLSearchParams(words), keepalive, headers }), words);
    } catch {
      this.fail();
    }
  }

  async take(answer, words) {
    if (answer.status === 409 || answer.status === 410) {
      this.ended = true;
      return this.say("ended", "", true);
    }
    if (!answer.ok) return this.fail();
    const time = answer.status === 204 ? hour() : (await answer.json()).saved;
    this.sent = words;
    this.failedAt = null;
    if (written(this.form) === words) sessionStorage.removeItem(this.key);
    this.say("saved", time);
  }

  fail() {
    this.failedAt ??= hour();
    this.say("unsaved", this.failedAt, true);
    this.plan(AGAIN);
  }

  say(what, time = "", trouble = false) {
    if (!this.place) return;
    this.place.querySelector("span").textContent = this.place.dataset[what].replace("{time}", time);
    this.place.toggleAttribute("data-trouble", trouble);
  }
}

const known = new WeakSet();

export function startDraft(root) {
  for (const field of root.querySelectorAll("form [data-draft-url]")) {
    if (known.has(field.form)) continue;
    known.add(field.form);
    new Draft(field.form, field.dataset);
  }
}
