// Lets a choice rest as long as it does not go with what is chosen elsewhere: <input type="radio" data-needs="name" data-needs-values="a b">.
// A resting choice that was taken gives way to the first of its group that can be. Without this script the server says it afterwards.

export function startNeeds(root) {
  for (const input of root.querySelectorAll("[data-needs]")) {
    const others = [...input.form.querySelectorAll(`input[type=radio][name="${input.dataset.needs}"]`)];
    const fitting = input.dataset.needsValues.split(" ").filter(Boolean);
    const check = () => {
      input.disabled = !others.some((one) => one.checked && fitting.includes(one.value));
      if (!input.disabled || !input.checked) return;
      const first = [...input.form.querySelectorAll(`input[type=radio][name="${input.name}"]`)].find((one) => !one.disabled);
      if (first) first.checked = true;
    };
    for (const one of others) one.addEventListener("change", check);
    check();
  }
}
