// Keeps a region fresh: asks data-live-url + position, puts the answer in place, and stops when the server says that nothing more will come.
// 200 html and X-Position; 204 nothing new; 410 ended; 401, 403, 404 the region is gone. It rests while the page is hidden.
import { hour } from "./hour.js";

const BEAT = 1700;
const SLOWEST = 30_000;
const TYPED = "input:not([type=checkbox], [type=radio]), textarea, select";

/** Milliseconds to the next question: under two seconds whatever chance adds, so that the console is fresh within two, doubled after every failure up to half a minute. */
export function pauseAfter(failures, chance = Math.random()) {
  return Math.min(BEAT * 2 ** failures, SLOWEST) * (0.9 + 0.2 * chance);
}

function remember(region) {
  const active = region.contains(document.activeElement) ? document.activeElement : null;
  return {
    id: active?.id,
    href: active?.getAttribute("href"),
    open: [...region.querySelectorAll("details[id]")].map((details) => [details.id, details.open]),
    chosen: [...region.querySelectorAll("input[type=radio]:checked")].map((one) => [one.name, one.value]),
    scrolled: [...region.querySelectorAll("[id]")].filter((one) => one.scrollTop || one.scrollLeft).map((one) => [one.id, one.scrollTop, one.scrollLeft]),
  };
}

function restore(region, memory) {
  for (const [id, open] of memory.open) {
    const details = document.getElementById(id);
    if (details) details.open = open;
  }
  for (const one of region.querySelectorAll("input[type=radio]")) {
    if (memory.chosen.some(([name, value]) => one.name === name && one.value === value)) one.checked = true;
  }
  for (const [id, top, left] of memory.scrolled) document.getElementById(id)?.scrollTo(left, top);
  const again = memory.id
    ? document.getElementById(memory.id)
    : memory.href && [...region.querySelectorAll("a")].find((link) => link.getAttribute("href") === memory.href);
  again?.focus({ preventScroll: true });
}

/** Keeps the field that is typed in where it stands on the screen, whatever comes or goes above it: call what it gives after the change. */
function hold() {
  const field = document.activeElement;
  if (!field?.matches(TYPED)) return () => {};
  const before = field.getBoundingClientRect().top;
  return () => window.scrollBy({ top: field.getBoundingClientRect().top - before, behavior: "instant" });
}

function refresh(place, change) {
  const memory = remember(place);
  change();
  restore(place, memory);
}

/** Puts the answer in place; what stands in <template data-live-into="id"> goes to the element of that id. */
function swap(region, html) {
  const release = hold();
  refresh(region, () => {
    region.innerHTML = html;
  });
  for (const part of region.querySelectorAll("template[data-live-into]")) {
    const place = document.getElementById(part.dataset.liveInto);
    if (place) refresh(place, () => place.replaceChildren(part.content));
    part.remove();
  }
  region.dispatchEvent(new CustomEvent("bimtek:swapped", { bubbles: true }));
  release();
}

class Watch {
  constructor(region) {
    this.region = region;
    this.trouble = region.previousElementSibling?.matches(".bt-live__trouble") ? region.previousElementSibling : null;
    this.failures = 0;
    this.lostAt = null;
    this.timer = null;
    document.addEventListener("visibilitychange", () => this.plan(document.hidden ? null : 0));
    this.plan();
  }

  plan(pause = pauseAfter(this.failures)) {
    clearTimeout(this.timer);
    if (!this.ended && pause !== null && !document.hidden) this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    if (this.asking) return;
    this.asking = true;
    try {
      const answer = await fetch(this.region.dataset.liveUrl + this.region.dataset.livePosition, {
        cache: "no-store",
        headers: { "X-Requested-With": "live" },
      });
      await this.take(answer);
    } catch {
      this.lost();
    } finally {
      this.asking = false;
    }
    this.plan();
  }

  async take(answer) {
    if (answer.status === 410) this.ended = true;
    else if ([401, 403, 404].includes(answer.status)) this.gone();
    else if (answer.status === 200) {
      const html = await answer.text();
      if (this.region.contains(document.activeElement) && document.activeElement.matches(TYPED)) return;
      this.region.dataset.livePosition = answer.headers.get("X-Position") ?? this.region.dataset.livePosition;
      swap(this.region, html);
      this.found();
    } else if (answer.status === 204) this.found();
    else this.lost();
  }

  found() {
    this.failures = 0;
    this.lostAt = null;
    if (this.trouble) this.trouble.hidden = true;
  }

  lost() {
    this.failures += 1;
    this.lostAt ??= hour();
    if (this.failures > 1) this.say(this.trouble?.dataset.lost.replace("{time}", this.lostAt));
  }

  gone() {
    this.ended = true;
    this.say(this.trouble?.dataset.gone);
  }

  say(sentence) {
    if (!this.trouble) return;
    this.trouble.querySelector("span").textContent = sentence;
    this.trouble.hidden = false;
  }
}

export function startLive(root) {
  for (const region of root.querySelectorAll("[data-live-url]")) new Watch(region);
}
