// Starts the small modules on the page, and again on every region that live.js has refreshed. No page needs any of them to work.
import { startClock } from "./clock.js";
import { startCount } from "./count.js";
import { startDraft } from "./draft.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { startSuggest } from "./suggest.js";
import { startTheme } from "./theme.js";

const everywhere = [startClock, startCount, startDraft];

for (const start of [...everywhere, startKeys, startLive, startSuggest, startTheme]) start(document);
document.addEventListener("bimtek:swapped", (event) => {
  for (const start of everywhere) start(event.target);
});
