// Saves an unfinished text on the server while it is typed. What could not be sent stays in this tab until it can, and comes back after a reload.
// POST text and field to data-draft-url with the page's token: 200 {"saved": "09.39"} or 204; 409 and 410 end the saving.
import { hour } from "./hour.js";

const REST = 1500;
const AGAIN = 10_000;

class Draft {
  constructor(field) {
    this.field = field;
    this.place = document.getElementById(field.dataset.draftStatus);
    this.key = `konsep:${field.dataset.draftUrl}:${field.name}`;
    this.sent = field.value;
    this.bringBack();
    field.addEventListener("input", () => this.plan(REST));
    field.form?.addEventListener("submit", () => this.leave());
    document.addEventListener("visibilitychange", () => document.hidden && this.save(true));
  }

  bringBack() {
    const kept = sessionStorage.getItem(this.key);
    if (kept === null || kept === this.field.value) return sessionStorage.removeItem(this.key);
    this.field.value = kept;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.say("restored");
    this.plan(REST);
  }

  plan(pause) {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => this.save(), pause);
  }

  /** The form itself carries the text from here on. */
  leave() {
    this.ended = true;
    clearTimeout(this.timer);
    sessionStorage.removeItem(this.key);
  }

  async save(keepalive = false) {
    const text = this.field.value;
    if (this.ended || text === this.sent) return;
    sessionStorage.setItem(this.key, text);
    const body = new URLSearchParams({ text, field: this.field.name });
    const token = document.querySelector("meta[name=csrf-token]").content;
    try {
      const answer = await fetch(this.field.dataset.draftUrl, { method: "POST", body, keepalive, headers: { "X-CSRFToken": token } });
      await this.take(answer, text);
    } catch {
      this.fail();
    }
  }

  async take(answer, text) {
    if (answer.status === 409 || answer.status === 410) {
      this.ended = true;
      return this.say("ended", "", true);
    }
    if (!answer.ok) return this.fail();
    const time = answer.status === 204 ? hour() : (await answer.json()).saved;
    this.sent = text;
    this.failedAt = null;
    if (this.field.value === text) sessionStorage.removeItem(this.key);
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
  for (const field of root.querySelectorAll("textarea[data-draft-url]")) {
    if (known.has(field)) continue;
    known.add(field);
    new Draft(field);
  }
}
