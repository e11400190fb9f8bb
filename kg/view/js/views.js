// Three ways to look at the same claims: network, timeline, table. One is on screen; all follow the one filter.
KG.Views = class {
  constructor(tabs, panes, onChange) {
    Object.assign(this, { tabs, panes, onChange, now: "network" });
    const names = this.names = Object.keys(panes);
    tabs.append(...names.map((name, i) => KG.el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": panes[name].id, title: KG.say("view_key", { key: i + 1 }), text: KG.say(`view_${name}`), onclick: () => this.show(name) })));
    tabs.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      this.show(names[(names.indexOf(this.now) + step + names.length) % names.length]);
      KG.byId(`tab-${this.now}`).focus();
    });
    this.set("network");
  }

  set(name) {
    this.now = this.names.includes(name) ? name : "network";
    document.body.dataset.view = this.now;
    for (const each of this.names) {
      const isOn = each === this.now;
      this.panes[each].classList.toggle("off", !isOn); // kept in the layout: a canvas without a size loses its picture
      const tab = KG.byId(`tab-${each}`);
      tab.setAttribute("aria-selected", String(isOn));
      tab.tabIndex = isOn ? 0 : -1;
    }
  }

  show(name) {
    if (name === this.now) return;
    this.set(name);
    this.onChange();
  }
};
