// Lets somebody read the password they type: <input type="password" data-reveal="words of the button">. Without this script it stays hidden.
// It goes back to dots before its form is sent, so that browsers do not keep it as plain text.

export function startReveal(root) {
  for (const field of root.querySelectorAll("input[type=password][data-reveal]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline-secondary bt-reveal";
    button.textContent = field.dataset.reveal;
    button.setAttribute("aria-controls", field.id);
    const show = (open) => {
      field.type = open ? "text" : "password";
      button.setAttribute("aria-pressed", String(open));
    };
    button.addEventListener("click", () => show(field.type === "password"));
    field.form?.addEventListener("submit", () => show(false));
    show(false);
    field.after(button);
  }
}
