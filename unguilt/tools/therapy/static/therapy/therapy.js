// Print what stands on the card, and put a thought to begin with into its field. Without this file the
// browser prints the page, and thoughts are read and written down.

const text = document.querySelector("[data-text]");
const printed = document.querySelector("[data-printed]");

for (const print of document.querySelectorAll("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
if (text && printed) {
  window.addEventListener("beforeprint", () => {
    printed.textContent = text.value;
  });
}

for (const start of document.querySelectorAll("[data-starts]")) {
  const field = document.getElementById(start.dataset.starts);
  start.addEventListener("click", () => {
    const words = field.value.trimEnd();
    field.value = words ? `${words}\n${start.textContent.trim()}` : start.textContent.trim();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
