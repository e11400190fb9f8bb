// Elements from text alone: nothing here, or anywhere in the view, parses a string as HTML.
KG.el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

KG.byId = (id) => document.getElementById(id);

// A link only where the address is a web address; anything else stays text.
KG.safeLink = (address, text) => {
  let url = null;
  try { url = new URL(address); } catch { /* not an address */ }
  if (!url || !["http:", "https:"].includes(url.protocol)) return KG.el("span", { text });
  return KG.el("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank", text });
};

KG.svg = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

KG.fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// On a phone all of the head but its title waits behind a button.
KG.openHead = (isOpen) => {
  document.querySelector("header").classList.toggle("open", isOpen);
  KG.byId("menu").setAttribute("aria-expanded", String(isOpen));
};

// What the page says, as theme.toml words it: `KG.say("reported", { date })`; of "{n} claim|{n} claims" the form for a number.
KG.words = {};
KG.say = (name, values = {}) => KG.fill(KG.words[name], values);
KG.count = (name, count) => KG.fill(KG.words[name].split("|")[count === 1 ? 0 : 1], { n: count.toLocaleString("en") });

// "2025-07-10" is "10 July 2025"; a range names each part once.
KG.dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
KG.date = (iso) => {
  if (!iso) return "";
  const [year, month, day] = iso.split("-").map(Number);
  return KG.dayFormat.format(Date.UTC(year, month - 1, day));
};
KG.dates = (start, end) => (start && end && start !== end ? `${KG.date(start)} – ${KG.date(end)}` : KG.date(start || end));
// "2025-07" is "Jul 2025".
KG.month = (value) => new Date(`${value}-01T00:00:00Z`).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
