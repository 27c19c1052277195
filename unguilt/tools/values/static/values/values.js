// Comfort for the card sort: one card at a time, keys 1 to 3, and nothing lost when she turns away.
// Without it every page is a plain form.

function keepWhenLeaving(form, then) {
  const told = () => {
    const data = new FormData(form);
    data.delete("own"); // half a word is not a value yet
    return data;
  };
  const shape = () => new URLSearchParams(told()).toString();
  let kept = shape();
  let sent = false;
  form.addEventListener("submit", (event) => {
    sent = !event.defaultPrevented;
  });
  document.addEventListener("visibilitychange", () => {
    const gone = document.documentElement.classList.contains("gone");
    if (document.visibilityState !== "hidden" || sent || gone || shape() === kept) return;
    const data = told();
    data.set("then", then);
    kept = shape();
    fetch(form.action, { method: "POST", body: data, keepalive: true, redirect: "manual" }).catch(() => {
      kept = undefined; // to be tried again
    });
  });
}

function oneAtATime(form) {
  const cards = [...form.querySelectorAll(".value-card")];
  const turning = form.querySelector(".turning");
  const goOn = form.querySelector(".go-on");
  let at = Math.max(
    0,
    cards.findIndex((card) => !card.querySelector(":checked")),
  );

  const show = (focus) => {
    for (const [number, card] of cards.entries()) card.classList.toggle("here", number === at);
    form.classList.toggle("last", at === cards.length - 1);
    turning.querySelector('[data-turn="-1"]').hidden = at === 0;
    turning.querySelector('[data-turn="1"]').hidden = at === cards.length - 1;
    const radios = cards[at].querySelector(":checked") ?? cards[at].querySelector("input");
    if (focus) radios.focus({ preventScroll: true });
  };
  const turn = (by) => {
    at = Math.min(cards.length - 1, Math.max(0, at + by));
    show(true);
  };
  const laid = () => {
    if (at === cards.length - 1) form.requestSubmit(goOn);
    else turn(1);
  };

  turning.addEventListener("click", ({ target }) => {
    if (target.dataset.turn) turn(Number(target.dataset.turn));
  });
  // A thumb or a mouse lays a card by pressing; arrow keys only move, and Enter lays what they chose.
  let pressed = false;
  form.addEventListener("pointerdown", ({ target }) => {
    pressed = target.type === "radio";
  });
  form.addEventListener("click", ({ target }) => {
    if (target.type === "radio" && pressed) setTimeout(laid, 180);
    pressed = false;
  });
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (target.matches("textarea, summary, button, a") && key === "Enter") return;
    if (target.matches("textarea") || ctrlKey || metaKey || altKey) return;
    const radio = cards[at].querySelectorAll("input")["123".indexOf(key)];
    if (radio) {
      radio.checked = true;
      laid();
    } else if (key === "Enter" && target.type === "radio") {
      event.preventDefault();
      if (cards[at].querySelector(":checked")) laid();
    }
  });

  form.classList.add("one");
  turning.hidden = false;
  // A mistake is shown with all cards in sight.
  if (form.querySelector(".errors")) form.classList.remove("one");
  show(false);
}

const cardsForm = document.querySelector("form[data-cards]");
if (cardsForm) {
  keepWhenLeaving(cardsForm, "add");
  oneAtATime(cardsForm);
}
const chooseForm = document.querySelector("form[data-choose]");
if (chooseForm) keepWhenLeaving(chooseForm, "keep");
