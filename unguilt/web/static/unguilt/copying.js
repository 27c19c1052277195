// Copying and sharing what stands in a field, where the browser can. Without this file it is marked by hand.
// A button says by `data-copies` or `data-shares` which field it means, and the nearest `data-said` answers.

const textOf = (id) => document.getElementById(id).value;
const saidFor = (button) => (button.closest("form, section, li") ?? document).querySelector("[data-said]");

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = saidFor(button);
    try {
      await navigator.clipboard.writeText(textOf(button.dataset.copies));
      said.textContent = button.dataset.copied;
    } catch {
      const field = document.getElementById(button.dataset.copies);
      field.focus();
      field.select();
      said.textContent = button.dataset.notCopied;
    }
  });
}

for (const button of document.querySelectorAll("[data-shares]")) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ text: textOf(button.dataset.shares) }).catch(() => {}); // she closed the sheet
  });
}
