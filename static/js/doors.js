// Opens a door in its place: <div class="bt-door"><a href="page of its form" data-door="last event that this page shows">.
// The server answers the door with its form, and it takes the place of the link; where it answers anything else, the link's page says why.
// Without this script the link leads to the page.

const LONGEST = 8000; // milliseconds that somebody waits for a form before the page says that it did not come

async function open(link) {
  if (link.ariaBusy) return;
  link.ariaBusy = "true";
  const address = new URL(link.href);
  address.searchParams.set("sejak", link.dataset.door);
  try {
    const answer = await fetch(address, {
      cache: "no-store",
      headers: { "X-Requested-With": "door" },
      signal: AbortSignal.timeout(LONGEST),
    });
    if (answer.ok && !answer.redirected) put(link, await answer.text());
    else location.assign(link.href);
  } catch {
    link.ariaBusy = null;
    say(link);
  }
}

function put(link, html) {
  const focused = document.activeElement === link;
  const place = link.closest(".bt-door");
  const part = document.createElement("template");
  part.innerHTML = html;
  const door = part.content.querySelector(".bt-door");
  place.replaceWith(door);
  door.dispatchEvent(new CustomEvent("bimtek:opened", { bubbles: true }));
  door.open = true;
  if (focused) door.querySelector("summary").focus({ preventScroll: true });
}

function say(link) {
  const sentence = link.closest("[data-lost]").dataset.lost;
  const said = link.parentElement.querySelector(".bt-door__lost") ?? Object.assign(document.createElement("p"), { className: "bt-door__lost", role: "status" });
  link.after(said);
  said.textContent = sentence;
}

/** A choice in the sheet under the thumb: opens the same door on this page, and brings it into view. */
function lead(link, event) {
  const door = document.getElementById(link.dataset.doorAt);
  if (!door || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.closest("details").open = false;
  const shut = door.querySelector("a[data-door]");
  if (shut) open(shut).then(() => show(document.getElementById(link.dataset.doorAt)));
  else {
    door.open = true;
    show(door);
  }
}

function show(door) {
  door.scrollIntoView({ block: "start" });
  door.querySelector("summary, a").focus({ preventScroll: true });
}

export function startDoors(root) {
  for (const link of root.querySelectorAll("a[data-door-at]")) link.addEventListener("click", (event) => lead(link, event));
  for (const link of root.querySelectorAll("a[data-door]")) {
    link.role = "button";
    link.ariaExpanded = "false";
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(link);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open(link);
    });
  }
}
