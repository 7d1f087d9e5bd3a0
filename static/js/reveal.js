// Lets somebody read the password they type: <input type="password" data-reveal="words of the button">. Without this script it stays hidden.

export function startReveal(root) {
  for (const field of root.querySelectorAll("input[type=password][data-reveal]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline-secondary bt-reveal";
    button.textContent = field.dataset.reveal;
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-controls", field.id);
    button.addEventListener("click", () => {
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
    });
    field.form?.addEventListener("submit", () => (field.type = "password"));
    field.after(button);
  }
}
