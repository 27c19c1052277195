// Words are copied as they stand in their field. Without this file they can be marked by hand.

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.closest("form").querySelector("[data-said]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = button.dataset.copied;
    } catch {
      field.focus();
      field.select();
      said.textContent = button.dataset.notCopied;
    }
  });
}
