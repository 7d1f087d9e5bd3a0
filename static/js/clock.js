// Keeps the simulated clock running between two answers of the server, and says how long a limit is away in real time.
// The server's own instant is the only source: the device's date and zone play no part. Times are milliseconds of the region's local time.

const DAY = 86_400_000;

/** Local time of an ISO instant, as if it were UTC: the offset is the region's and stays out of the sum. */
export function local(iso) {
  return Date.parse(`${iso.slice(0, 19)}Z`);
}

function atHour(day, clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return day + (hours * 60 + minutes) * 60_000;
}

/** Office hours as a sorted list of [opening, closing) in the given working days. */
export function officeHours(days, opens, closes) {
  return days.map((day) => {
    const start = Date.parse(`${day}T00:00:00Z`);
    return [atHour(start, opens), atHour(start, closes)];
  });
}

/** Simulated time after `real` milliseconds. In working-day mode it stops at closing time and goes on at the next opening; where no next one is known it waits. */
export function advance({ mode, now, speed, hours }, real) {
  let left = real * speed;
  if (mode !== "hari_kerja") return now + left;
  let at = now;
  for (const [opening, closing] of hours) {
    if (at >= closing) continue;
    at = Math.max(at, opening);
    if (left < closing - at) return at + left;
    left -= closing - at;
    at = closing;
  }
  return at;
}

/** Real milliseconds from `at` to `limit`; null when that lies beyond the known working days. */
export function realUntil({ mode, speed, hours }, at, limit) {
  if (mode !== "hari_kerja") return (limit - at) / speed;
  const last = hours.at(-1);
  if (!last || limit - last[1] > DAY) return null;
  const office = hours.reduce((sum, [opening, closing]) => sum + Math.max(0, Math.min(closing, limit) - Math.max(opening, at)), 0);
  return office / speed;
}

function face(at, language, long) {
  const moment = new Date(at);
  const words = long
    ? { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }
    : { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  const two = (number) => String(number).padStart(2, "0");
  return `${new Intl.DateTimeFormat(language, words).format(moment)} · ${two(moment.getUTCHours())}.${two(moment.getUTCMinutes())}`;
}

function read(element) {
  const { clock, now, speed, days, opens, closes } = element.dataset;
  return {
    element,
    since: performance.now(),
    mode: clock,
    now: local(now),
    speed: Number(speed),
    paused: "paused" in element.dataset,
    hours: officeHours((days ?? "").split(" ").filter(Boolean), opens, closes),
  };
}

function words(place, real) {
  const minutes = Math.round(real / 60_000);
  if (minutes < 1) return place.dataset.soon;
  if (minutes < 90) return place.dataset.minutes.replace("{n}", minutes);
  return place.dataset.hours.replace("{n}", Math.round(minutes / 60));
}

let current = null;
let ticking = null;

function tick() {
  if (!current?.element.isConnected) return;
  const at = current.paused ? current.now : advance(current, performance.now() - current.since);
  if (!current.paused) current.element.querySelector("[data-clock-face]").textContent = face(at, document.documentElement.lang, "long" in current.element.dataset);
  for (const place of document.querySelectorAll("[data-countdown]")) {
    const real = realUntil(current, at, local(place.dataset.countdown));
    place.hidden = real === null || real <= 0;
    if (!place.hidden) place.textContent = current.paused ? place.dataset.pausedText : words(place, real);
  }
}

export function startClock() {
  const element = document.querySelector("[data-clock]");
  if (!element || element === current?.element) return tick();
  current = read(element);
  ticking ??= setInterval(tick, 1000);
  tick();
}
