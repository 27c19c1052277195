// The pie under her thumb: boundaries move by dragging and by arrow keys, and the numbers follow at once.
// The server draws the same pie (pie.py); without this file the numbers alone do it.

const CENTRE = 120;
const RADIUS = 92;
const NUMBERS_AT = 107;
const WHOLE = 100;

for (const form of document.querySelectorAll("form[data-pie]")) {
  const svg = form.querySelector("svg.chart");
  const slices = [...svg.querySelectorAll("[data-slice]")];
  const numbers = [...svg.querySelectorAll("[data-number]")];
  const handles = [...svg.querySelectorAll("[data-handle]")];
  const said = [...form.querySelectorAll("[data-says]")];
  const fields = [...form.querySelectorAll('input[type="number"]')];
  let shares = normalised(fields.map((field) => whole(field.value)));
  let held = null;

  // A picture has no parts for a screen reader; with handles in it, it is a group.
  svg.setAttribute("role", "group");
  form.querySelector(".with-pointer").hidden = false;
  for (const [place, handle] of handles.entries()) {
    handle.removeAttribute("visibility");
    handle.setAttribute("role", "slider");
    handle.setAttribute("tabindex", "0");
    handle.setAttribute("aria-label", handle.dataset.label);
    handle.setAttribute("aria-valuemin", "0");
    handle.addEventListener("pointerdown", (event) => {
      held = place;
      handle.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
      event.preventDefault();
    });
    handle.addEventListener("pointermove", (event) => {
      if (held === place) follow(place, event);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      handle.addEventListener(end, () => {
        held = null;
      });
    }
    handle.addEventListener("keydown", (event) => {
      const to = target(event.key, place);
      if (to === null) return;
      event.preventDefault();
      move(place, to);
    });
  }
  for (const [place, field] of fields.entries()) {
    field.addEventListener("change", () => {
      give(place, whole(field.value));
    });
  }
  draw();

  // Where a key leads to: the share in front of the boundary; null for other keys.
  function target(key, place) {
    const now = shares[place];
    const both = now + shares[place + 1];
    const ways = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      PageUp: now + 10,
      PageDown: now - 10,
      Home: 0,
      End: both,
    };
    return key in ways ? ways[key] : null;
  }

  // The pointer's place as whole per cent of the way round, from twelve o'clock.
  function follow(place, event) {
    const box = svg.getBoundingClientRect();
    const x = event.clientX - box.left - box.width / 2;
    const y = event.clientY - box.top - box.height / 2;
    const round = ((Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1) * WHOLE;
    const before = shares.slice(0, place).reduce((sum, share) => sum + share, 0);
    const both = shares[place] + shares[place + 1];
    let to = round - before;
    // Beyond its neighbours the boundary stays at the nearer of them, also across twelve o'clock.
    if (to < 0 || to > both) {
      const low = Math.min((before - round + WHOLE) % WHOLE, (round - before + WHOLE) % WHOLE);
      const end = before + both;
      const high = Math.min((end - round + 2 * WHOLE) % WHOLE, (round - end + 2 * WHOLE) % WHOLE);
      to = low < high ? 0 : both;
    }
    move(place, Math.round(to));
  }

  // Move one boundary: only its two neighbours change, so the sum stays 100.
  function move(place, to) {
    const both = shares[place] + shares[place + 1];
    shares[place] = Math.min(Math.max(to, 0), both);
    shares[place + 1] = both - shares[place];
    draw();
  }

  // Type one number: it stays as typed, and the others share the rest as they stood to each other.
  function give(place, part) {
    const others = shares.filter((_, each) => each !== place);
    const rest = WHOLE - part;
    const scaled = others.length ? spread(others, rest) : [];
    shares = shares.map((_, each) => (each === place ? part : scaled.shift()));
    draw();
  }

  function draw() {
    let gone = 0;
    for (const [place, share] of shares.entries()) {
      slices[place].setAttribute("d", path(gone, gone + share));
      const [x, y] = at(gone + share / 2, NUMBERS_AT);
      numbers[place].setAttribute("x", x);
      numbers[place].setAttribute("y", y);
      numbers[place].setAttribute("visibility", share ? "visible" : "hidden");
      said[place].textContent = `${share} %`;
      fields[place].value = share;
      gone += share;
      if (place < handles.length) {
        const both = share + shares[place + 1];
        const [hx, hy] = at(gone, RADIUS);
        handles[place].setAttribute("transform", `translate(${hx} ${hy})`);
        handles[place].setAttribute("aria-valuemax", both);
        handles[place].setAttribute("aria-valuenow", share);
        handles[place].setAttribute("aria-valuetext", `${share} %, ${both - share} %`);
      }
    }
  }
}

function whole(text) {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), WHOLE) : 0;
}

function normalised(parts) {
  return spread(parts, WHOLE);
}

// Share `total` out in proportion; the largest remainders take what rounding leaves, as in pie.py.
function spread(parts, total) {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (!sum) return parts.length ? spread(parts.map(() => 1), total) : [];
  const exact = parts.map((part) => (part * total) / sum);
  const found = exact.map(Math.floor);
  const left = total - found.reduce((all, part) => all + part, 0);
  const byRest = parts.map((_, place) => place).sort((a, b) => exact[b] - found[b] - (exact[a] - found[a]) || a - b);
  for (const place of byRest.slice(0, left)) found[place] += 1;
  return found;
}

function at(gone, radius) {
  const angle = (2 * Math.PI * gone) / WHOLE;
  const round = (value) => Math.round(value * 10) / 10;
  return [round(CENTRE + radius * Math.sin(angle)), round(CENTRE - radius * Math.cos(angle))];
}

function path(begin, end) {
  if (begin === end) return "";
  if (end - begin === WHOLE) {
    const [x, y] = at(0, RADIUS);
    const [hx, hy] = at(WHOLE / 2, RADIUS);
    return `M${x} ${y}A${RADIUS} ${RADIUS} 0 1 1 ${hx} ${hy}A${RADIUS} ${RADIUS} 0 1 1 ${x} ${y}Z`;
  }
  const [x, y] = at(begin, RADIUS);
  const [tx, ty] = at(end, RADIUS);
  const large = end - begin > WHOLE / 2 ? 1 : 0;
  return `M${CENTRE} ${CENTRE}L${x} ${y}A${RADIUS} ${RADIUS} 0 ${large} 1 ${tx} ${ty}Z`;
}
