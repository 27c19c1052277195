// Comfort for the page for a session: a whole part at once, and printing.

for (const part of document.querySelectorAll("[data-part]")) {
  const boxes = [...part.querySelectorAll('input[name="line"]')];
  const told = part.querySelector("[data-ticked]");
  const tell = () => {
    told.textContent = boxes.filter((box) => box.checked).length;
  };
  part.addEventListener("change", tell);
  for (const button of part.querySelectorAll("[data-all]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      for (const box of boxes) box.checked = button.dataset.all !== "";
      tell();
      boxes[0].dispatchEvent(new Event("input", { bubbles: true })); // so that the draft is kept
    });
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
