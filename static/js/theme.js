// The choice of light, dark or device without loading the page again. The form works without this; where the server cannot be asked, it is sent as it is.

function wear(form, chosen) {
  if (chosen === "device") delete document.documentElement.dataset.bsTheme;
  else document.documentElement.dataset.bsTheme = chosen;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === chosen));
}

export function startTheme(root) {
  const form = root.querySelector("[data-theme-form]");
  form?.addEventListener("submit", async (event) => {
    const chosen = event.submitter?.value;
    if (!chosen) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    body.set("theme", chosen);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer?.ok || answer?.type === "opaqueredirect") return wear(form, chosen);
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "theme", value: chosen }));
    form.submit();
  });
}
