// Comfort for every page. Nothing here is needed: each page works without it.

const root = document.documentElement;
root.classList.add("with-script");

// Leave quickly: white at once, then the vault closes while a neutral page comes.
const leaveForm = document.getElementById("leave");

function leave() {
  root.classList.add("gone");
  document.title = " ";
  fetch(leaveForm.action, {
    method: "POST",
    body: new FormData(leaveForm),
    keepalive: true,
    redirect: "manual",
  }).catch(() => {});
  location.replace(leaveForm.dataset.to);
}

if (leaveForm) {
  leaveForm.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = Date.now();
    presses = [...presses.filter((when) => now - when < 2000), now];
    if (presses.length >= 3) leave();
  });
}

// A page that comes back from the browser's memory may be older than a lock: ask the server again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    root.classList.add("gone");
    location.reload();
  }
});

// The clock on her wall, so that evenings are hers; only the minutes ahead of UTC are sent.
for (const form of document.querySelectorAll("form[data-zone]")) {
  form.elements.offset.value = -new Date().getTimezoneOffset();
}

// A form sent twice by an impatient thumb goes once. One that holds her words goes only when the server
// answers: the browser's page about a lost network would take the words away.
const unsent = document.querySelector("[data-unsent]");

async function sendWhenReached(form, button) {
  unsent.hidden = true;
  const answer = fetch(unsent.dataset.unsent, {
    method: "HEAD",
    cache: "no-store",
    signal: AbortSignal.timeout(10000),
  });
  try {
    await answer;
  } catch {
    delete form.dataset.sent;
    form.append(unsent);
    unsent.hidden = false;
    unsent.scrollIntoView({ block: "nearest" });
    return;
  }
  form.dataset.sent = "reached";
  form.requestSubmit(button);
}

for (const form of document.querySelectorAll("main form")) {
  form.addEventListener("submit", (event) => {
    const { sent } = form.dataset;
    form.dataset.sent = "once";
    if (sent === "reached") return;
    if (sent || "words" in form.dataset) event.preventDefault();
    if (!sent && "words" in form.dataset) sendWhenReached(form, event.submitter);
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Leaving a moment keeps its draft, as soon as there are words.
for (const field of document.querySelectorAll("[data-draft]")) {
  const { form } = field;
  let kept = form.elements.words.value;
  let timer;
  let saving;
  const keep = () => {
    clearTimeout(timer);
    const words = form.elements.words.value;
    if (words === kept || root.classList.contains("gone")) return;
    kept = words;
    saving = new AbortController();
    fetch(field.dataset.draft, {
      method: "POST",
      body: new FormData(form),
      headers: { "HX-Request": "true" },
      keepalive: words.length < 15000,
      signal: saving.signal,
    }).catch((error) => {
      if (error.name !== "AbortError") kept = undefined; // to be tried again
    });
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    // Two answers under way could each bring a newcomer a vault: only the sent form's may count.
    saving?.abort();
    kept = form.elements.words.value;
    clearTimeout(timer);
  });
}

// Her words are listened to while other fields of the form are still empty: htmx would wait for those.
document.addEventListener("htmx:trigger", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || target.noValidate) return;
  target.noValidate = true;
  queueMicrotask(() => {
    target.noValidate = false;
  });
});

// The help card that stands, open or closed by her, stays as it is while she types on.
for (const name of ["htmx:beforeSwap", "htmx:oobBeforeSwap"]) {
  document.addEventListener(name, ({ detail }) => {
    if (!detail.target.matches("#care:has(.care)")) return;
    const stays = detail.fragment
      ? detail.fragment.querySelector(".care") !== null
      : detail.serverResponse.includes('id="care-title"');
    if (stays) detail.shouldSwap = false;
  });
}
