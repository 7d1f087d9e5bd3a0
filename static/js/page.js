// Starts the small modules on the page, again on every region that live.js has refreshed, and on every form that doors.js has brought.
// No page needs any of them to work.
import { startClock } from "./clock.js";
import { startCount } from "./count.js";
import { startDoors } from "./doors.js";
import { startDraft } from "./draft.js";
import { startFind } from "./find.js";
import { startHeld } from "./held.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { startMarking } from "./marking.js";
import { startNeeds } from "./needs.js";
import { startOpened } from "./opened.js";
import { startPrint } from "./print.js";
import { startReveal } from "./reveal.js";
import { startShown } from "./shown.js";
import { startSuggest } from "./suggest.js";
import { startTheme } from "./theme.js";
import { startWide } from "./wide.js";

const everywhere = [startClock, startCount, startDraft, startHeld];

const inForms = [...everywhere, startFind, startNeeds, startReveal, startShown, startSuggest];

for (const start of [...inForms, startDoors, startKeys, startLive, startMarking, startOpened, startPrint, startTheme, startWide]) start(document);
document.addEventListener("bimtek:swapped", (event) => {
  for (const start of everywhere) start(event.target);
});
document.addEventListener("bimtek:opened", (event) => {
  for (const start of inForms) start(event.target);
});
